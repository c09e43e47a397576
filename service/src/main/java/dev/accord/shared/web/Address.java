package dev.accord.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Path and query of a page as the browser sent them, with single parameters changed. The rest stays as it is, character by character: what a
 * person typed into the address bar need not be well-formed.
 */
public record Address(String path, String query) {

    public static Address of(String text) {
        int mark = text.indexOf('?');
        return mark < 0 ? new Address(text, "") : new Address(text.substring(0, mark), text.substring(mark + 1));
    }

    /** As the browser asked for it. */
    public static Address of(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Address(request.getRequestURI(), query == null ? "" : query);
    }

    /** Replaces the parameter, or adds it. */
    public Address with(String parameter, String value) {
        Address without = without(parameter);
        String added = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Address(path, without.query.isEmpty() ? added : without.query + "&" + added);
    }

    public Address without(String... parameters) {
        List<String> left = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            if (!name.isEmpty() && !Arrays.asList(parameters).contains(name)) {
                left.add(part);
            }
        }
        return new Address(path, String.join("&", left));
    }

    /** The value as it stands in the address; empty when it is not there. */
    public String value(String parameter) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(parameter + "=")) {
                return part.substring(parameter.length() + 1);
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}

package dev.accord.distribution.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The address of a list as a {@link dev.accord.shared.web.Pager} wants it. */
@Component
class Addresses {

    String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

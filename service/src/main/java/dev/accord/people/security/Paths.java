package dev.accord.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Which addresses are what. */
final class Paths {

    static final String[] ASSETS = {"/app/**", "/webjars/**", "/vendor/**", "/favicon*", "/icons*", "/robots.txt"};

    /** Open to everybody, besides the assets. */
    static final String[] PUBLIC = {
        "/login",
        "/verify/**",
        "/api/verify/**",
        "/error",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml"
    };

    private Paths() {}

    static boolean isAsset(HttpServletRequest request) {
        return startsWith(request, "/app/", "/webjars/", "/vendor/", "/favicon", "/icons");
    }

    static boolean isApi(HttpServletRequest request) {
        return startsWith(request, "/api/");
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isOpenBeforePasswordChange(HttpServletRequest request) {
        return startsWith(
                request,
                "/account/password",
                "/api/me/password",
                "/logout",
                "/login",
                "/error",
                "/verify",
                "/api/verify");
    }

    /** An auditor changes nothing but their own account. */
    static boolean isOpenToAuditors(HttpServletRequest request) {
        return startsWith(
                request, "/account", "/api/me/password", "/logout", "/login", "/error", "/verify", "/api/verify");
    }

    private static boolean startsWith(HttpServletRequest request, String... prefixes) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Stream.of(prefixes).anyMatch(path::startsWith);
    }
}

package dev.accord.people.security;

import dev.accord.people.CurrentUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * The language of the pages: the one chosen in this browser with {@code ?lang=}, else the signed-in person's, else what the browser asks for, else
 * English. The time zone is the person's.
 */
@Component("localeResolver")
public class Languages implements LocaleContextResolver {

    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private static final String COOKIE = "accord-lang";
    private static final int YEAR_IN_SECONDS = 31_536_000;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale chosen) {
            return chosen;
        }
        return chosen(request).or(() -> ofPerson(request)).orElseGet(() -> asked(request));
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        TimeZone zone = request.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser user
                ? TimeZone.getTimeZone(user.zone())
                : null;
        return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), zone);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        Optional<Locale> wanted = Optional.ofNullable(context)
                .map(LocaleContext::getLocale)
                .flatMap(locale -> supported(locale.getLanguage()));
        wanted.ifPresent(locale -> request.setAttribute(COOKIE, locale));
        if (response != null) {
            response.addCookie(cookie(wanted.map(Locale::getLanguage).orElse(""), request.isSecure()));
        }
    }

    private static Cookie cookie(String value, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(value.isEmpty() ? 0 : YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** What was chosen in this browser, with this very request or before. */
    Optional<Locale> chosen(HttpServletRequest request) {
        Optional<Locale> now = "GET".equals(request.getMethod())
                ? Optional.ofNullable(request.getParameter("lang")).flatMap(Languages::supported)
                : Optional.empty();
        if (now.isPresent()) {
            return now;
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .findFirst()
                        .flatMap(cookie -> supported(cookie.getValue()));
    }

    private static Optional<Locale> ofPerson(HttpServletRequest request) {
        return request.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser user
                ? Optional.of(user.language())
                : Optional.empty();
    }

    private static Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> supported(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public static Optional<Locale> supported(String language) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}

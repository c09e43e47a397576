package dev.accord.shell;

import dev.accord.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Which language a page is in: the one chosen with {@code ?lang=} (kept in a cookie), else the person's own, else the browser's first that we have.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    @Bean
    LocaleResolver localeResolver(Viewer viewer) {
        CookieLocaleResolver resolver = new KnownLanguages();
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request ->
                viewer.person().map(Person::language).map(Languages::known).orElseGet(() -> browser(request)));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static Locale browser(HttpServletRequest request) {
        return java.util.Collections.list(request.getLocales()).stream()
                .filter(wanted -> KNOWN.stream().anyMatch(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .map(Languages::known)
                .orElse(Locale.ENGLISH);
    }

    static Locale known(Locale wanted) {
        return wanted.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static final class KnownLanguages extends CookieLocaleResolver {

        KnownLanguages() {
            super("lang");
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return known(Locale.forLanguageTag(value));
        }
    }
}

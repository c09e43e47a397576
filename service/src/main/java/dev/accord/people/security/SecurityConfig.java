package dev.accord.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may call what. Pages use a session after the sign-in page or the company's provider; programs send name and password (HTTP Basic) or a
 * bearer token with each request. What a person may see and do beyond being signed in is decided where the data is.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action"
                    + " 'self'; frame-ancestors 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CurrentPeople people,
            Problems problems,
            EntryPoint entryPoint,
            SignInOutcome outcome,
            ProviderPeople providerPeople,
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<JwtDecoder> tokens) {
        // LocalSignIn is the one AuthenticationProvider bean and found as such; naming it here would ask it twice and
        // count each failure twice.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(Paths.ASSETS)
                        .permitAll()
                        .requestMatchers(Paths.PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfig::carriesItsOwnProof)
                        .ignoringRequestMatchers("/api/verify"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(new Denied(problems, entryPoint)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .addFilterBefore(new CurrentPersonFilter(people, problems), AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            OidcUserService users = new OidcUserService();
            http.oauth2Login(login -> login.loginPage("/login")
                    .successHandler(outcome)
                    .failureHandler(outcome)
                    .userInfoEndpoint(info -> info.oidcUserService(request -> {
                        var user = users.loadUser(request);
                        return new ProviderUser(
                                user, providerPeople.of(user.getClaims()).id());
                    })));
        }
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(entryPoint)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> new JwtAuthenticationToken(
                            token,
                            List.of(),
                            providerPeople.of(token.getClaims()).id()))));
        }
        return http.build();
    }

    /** Another site can neither set this header nor use it together with a session of ours. */
    private static boolean carriesItsOwnProof(HttpServletRequest request) {
        return request.getHeader("Authorization") != null && request.getRequestedSessionId() == null;
    }

    /** After the sign-in a person goes on to a page, never to data or a fragment. */
    @SuppressWarnings(
            "NullAway") // No name means no extra parameter in the address; the library does not say so in its types.
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !Paths.isApi(request)
                && !Paths.isHtmx(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}

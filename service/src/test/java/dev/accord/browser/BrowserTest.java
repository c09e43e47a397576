package dev.accord.browser;

import dev.accord.AccordTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a real Chromium against the whole product. Where there is no browser it is skipped with the reason; in CI that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AccordTest
@ExtendWith(ChromiumRequired.class)
public @interface BrowserTest {}

package dev.accord.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class TemplateCheckTests {

    @Autowired
    TemplateCheck check;

    @Test
    void everyDeclaredTemplateUsesOnlyFieldsItIsGiven() {
        assertThat(check.issues()).isEmpty();
    }
}

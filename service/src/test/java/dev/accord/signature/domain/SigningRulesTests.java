package dev.accord.signature.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.signature.Consent;
import dev.accord.signature.SignCommand;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRulesTests {

    private static final Consent CONSENT = new Consent("1-en", Locale.ENGLISH, "I agree.", "c0");

    @Test
    void everythingRightIsTaken() {
        assertThatCode(() -> SigningRules.check(
                        new SignCommand("Ann Lee", true, "1-en", "d0", "UTC"), "Ann Lee", "d0", CONSENT))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> SigningRules.check(new SignCommand(" ", false, "0-en", "d1", "UTC"), "Ann Lee", "d0", null));

        assertThat(refusal.issues())
                .extracting(Issue::code)
                .containsExactly(
                        "signature.consent-missing",
                        "signature.consent-changed",
                        "signature.name-missing",
                        "signature.document-differs");
    }

    @Test
    void anotherNameIsRefusedWithTheOneExpected() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> SigningRules.check(new SignCommand("Ann", true, "1-en", "d0", "UTC"), "Ann Lee", "d0", CONSENT));

        assertThat(refusal.issues()).containsExactly(Issue.at("typedName", "signature.name-differs", "Ann Lee"));
    }

    @ParameterizedTest
    @CsvSource({"ann lee,Ann Lee", "' ANN  LEE ',Ann Lee", "佐藤花子,佐藤 花子", "佐藤　花子,佐藤 花子", "Ａｎｎ Ｌｅｅ,Ann Lee"})
    void caseSpacesAndWidthDoNotMatter(String typed, String name) {
        assertThat(SigningRules.isSameName(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ann Li,Ann Lee", "Lee Ann,Ann Lee", "佐藤 華子,佐藤 花子"})
    void anotherNameIsAnother(String typed, String name) {
        assertThat(SigningRules.isSameName(typed, name)).isFalse();
    }
}

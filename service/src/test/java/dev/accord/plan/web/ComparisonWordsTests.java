package dev.accord.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.plan.web.ComparisonWords.Part;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ComparisonWordsTests {

    private final ComparisonWords words = new ComparisonWords();

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.US);
    }

    @AfterEach
    void anybody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void figuresAndDaysAreInTheReadersLanguage() {
        assertThat(words.before("400000", "420000")).containsExactly(new Part("400,000", false));
        assertThat(words.after("2027-06-30", "2027-09-30")).containsExactly(new Part("Sep 30, 2027", false));
    }

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        String before = "corrected within 12 months and said so";
        String after = "corrected within 6 weeks and said so";
        assertThat(words.before(before, after))
                .containsExactly(
                        new Part("corrected within ", false),
                        new Part("12 months ", true),
                        new Part("and said so", false));
        assertThat(words.after(before, after))
                .containsExactly(
                        new Part("corrected within ", false),
                        new Part("6 weeks ", true),
                        new Part("and said so", false));
    }

    @Test
    void aTextThatOnlyOneSideHasIsShownWhole() {
        assertThat(words.before(null, "new terms")).isEmpty();
        assertThat(words.after(null, "new terms")).containsExactly(new Part("new terms", false));
    }
}

package dev.accord.plan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.document.Renderer;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.plan.Assignment;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.EffectiveRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

class PlanLetterTests {

    private static final Renderer RENDERER = renderer();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void letterShowsThePersonsOwnNumbersAndRates() throws IOException {
        Assignment own = new Assignment(
                1,
                "FY27-ENT-AE",
                "E1103",
                new EffectiveRange(LocalDate.of(2027, 2, 1), null),
                new BigDecimal("150000"),
                Map.of(
                        "NEW-ACV",
                        new Assignment.Own(
                                new BigDecimal("420000"),
                                null,
                                List.of(new Assignment.RateOverride(3, new BigDecimal("2.25"))),
                                "3=2.25")));
        String text = text("FY27-ENT-AE", Locale.ENGLISH, person("US-CA"), own);
        assertThat(text)
                .contains("$420,000 per quarter")
                .contains("$105,000")
                .contains("2.25% of target per 1%")
                .contains("(agreed for")
                .contains("February 1, 2027")
                .contains("100% to below 150%")
                .contains("California Labor Code section 2751")
                .doesNotContain("New York Labor Law")
                .contains("Marginal (step, split, cumulative)")
                .contains("when employment ends".substring(5));
    }

    @Test
    void newYorkLetterStatesReconciliationOfDraws() throws IOException {
        assertThat(text("FY27-ENT-AE", Locale.ENGLISH, person("US-NY"), null))
                .contains("New York Labor Law section 191")
                .contains("reconciled with earned commissions");
    }

    @Test
    void japaneseLetterIsInJapaneseWithYen() throws IOException {
        assertThat(text("FY27-JP-SALES", Locale.JAPANESE, person("JP"), null))
                .contains("FY27 日本営業インセンティブプラン")
                .contains("4,200,000")
                .contains("80% 以上 100% 未満")
                .contains("労働基準法")
                .contains("按分");
    }

    @ParameterizedTest
    @CsvSource({"FY27-ENT-AE,en", "FY27-ENT-AE,ja", "FY27-AM,en", "FY27-AM,ja", "FY27-JP-SALES,en", "FY27-JP-SALES,ja"})
    void everySampleRendersInBothLanguages(String plan, String language) throws IOException {
        byte[] pdf = pdf(plan, Locale.of(language), person("JP"), null);
        Path folder = Files.createDirectories(Path.of("service/target/letters"));
        Files.write(folder.resolve(plan + "." + language + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
        }
    }

    @Test
    void templatesUseKnownFieldsOnly() {
        assertThat(RENDERER.check("plan-letter", Locale.ENGLISH, FieldNames.ALL))
                .isEmpty();
        assertThat(RENDERER.check("plan-letter", Locale.JAPANESE, FieldNames.ALL))
                .isEmpty();
    }

    @Test
    void theListOfFieldNamesIsWhatLettersHave() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String plan : List.of("FY27-ENT-AE", "FY27-AM", "FY27-JP-SALES")) {
            collect("", fields(plan, Locale.ENGLISH, person("JP"), null), names);
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(FieldNames.ALL);
        assertThat(Files.readString(Path.of("templates/document/plan-letter.fields.md")))
                .contains(FieldNames.ALL.stream()
                        .map(name -> "`" + name.replace("components.", ""))
                        .toList());
    }

    private static void collect(String path, Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(path.isEmpty() ? key.toString() : path + "." + key, inner, names));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(path, inner, names));
        } else {
            names.add(path);
        }
    }

    private static String text(String plan, Locale language, Person person, @Nullable Assignment own)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(plan, language, person, own))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ");
        }
    }

    private static byte[] pdf(String plan, Locale language, Person person, @Nullable Assignment own)
            throws IOException {
        return RENDERER.render("plan-letter", language, fields(plan, language, person, own));
    }

    private static Map<String, Object> fields(String code, Locale language, Person person, @Nullable Assignment own)
            throws IOException {
        PlanDefinition plan = PlanFile.fromYaml(Files.readString(Path.of("sample/plans/" + code + ".yaml")));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasename("messages/plan");
        Words words = new Words(messages, language, plan.currency());
        PlanVersionView version = new PlanVersionView(
                new PlanVersionId(new UUID(1, 2)),
                new UUID(1, 1),
                code,
                plan.name(),
                2,
                PlanVersionState.APPROVED,
                DAY,
                DAY,
                plan.currency(),
                "E1010",
                null,
                Instant.EPOCH,
                null,
                null,
                PlanFile.hash(plan),
                null,
                0);
        return new PersonalFields(PlanFields.of(version, plan, words), words).of(person, "Daniel Reyes", own, DAY);
    }

    private static Person person(String jurisdiction) {
        return new Person(
                "E1103",
                "Sofia Delgado",
                "sofia@example.org",
                Locale.ENGLISH,
                Currency.getInstance("USD"),
                ZoneId.of("UTC"),
                jurisdiction,
                Set.of(Role.REP),
                "Enterprise AE",
                "West",
                "E1002",
                new EffectiveRange(DAY, null));
    }

    private static Renderer renderer() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.scan("dev.accord.document.template");
        context.refresh();
        return context.getBean(Renderer.class);
    }
}

package dev.accord.statement.paper;

import dev.accord.document.template.Samples;
import dev.accord.statement.paper.StatementDocument.Component;
import dev.accord.statement.paper.StatementDocument.Figure;
import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.Measure;
import dev.accord.statement.paper.StatementDocument.Period;
import dev.accord.statement.paper.StatementDocument.Person;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import dev.accord.statement.paper.StatementDocument.Rate;
import dev.accord.statement.paper.StatementDocument.Version;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Statements like real ones, of any number of lines. */
final class Papers {

    static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    static final LocalDate TO = LocalDate.of(2027, 3, 31);
    private static final String[] CUSTOMERS = {
        "Northwind Traders", "Contoso Energy", "東京電機株式会社", "Müller & Söhne GmbH", "Fabrikam Aviation Services", "Adatum"
    };

    private Papers() {}

    static StatementPaper paper() {
        return new StatementPaper(Samples.renderer(Path.of("templates")), messages());
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasename("messages/statement-paper");
        return messages;
    }

    static Person person(Locale language) {
        return language == Locale.JAPANESE
                ? new Person("E1042", "髙橋 健太", "シニア・アカウントエグゼクティブ", "関東エンタープライズ", "佐藤 美咲")
                : new Person(
                        "E1042", "Zoë Müller-Łukasiewicz", "Senior Account Executive", "Enterprise West", "Ann Lee");
    }

    static Period period(Locale language) {
        return new Period(language == Locale.JAPANESE ? "2027年3月" : "March 2027", FROM, TO);
    }

    static Version version() {
        return new Version(
                1,
                null,
                List.of(),
                LocalDate.of(2027, 4, 6),
                LocalDate.of(2027, 4, 20),
                "K7Q2M-9XJ4T",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    static StatementDocument statement(int lines, Locale language) {
        return statement(person(language), version(), language, List.of(plan(lines, language)));
    }

    /** The statement of one of many, each with other deals. */
    static StatementDocument statement(int lines, int who, Locale language) {
        List<Line> own = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            own.add(line(i + who * 17, language));
        }
        Person person = person(language);
        return statement(
                new Person(
                        "E" + (1000 + who), person.name() + " " + who, person.title(), person.team(), person.manager()),
                version(),
                language,
                List.of(plan("USD", own, language, null)));
    }

    static StatementDocument statement(Person person, Version version, Locale language, List<PlanPart> plans) {
        BigDecimal total = plans.stream().map(PlanPart::payout).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StatementDocument(
                person,
                period(language),
                version,
                "USD",
                total,
                List.of(),
                plans,
                List.of(
                        new Figure(FigureKind.EARNED, null, new BigDecimal("48210.33")),
                        new Figure(FigureKind.CORRECTED, null, new BigDecimal("-310.00")),
                        new Figure(FigureKind.PAID, null, new BigDecimal("44120.08"))),
                EnumSet.of(GlossaryWord.MARGINAL, GlossaryWord.ATTAINMENT, GlossaryWord.HOLDBACK, GlossaryWord.DRAW),
                "a4");
    }

    static PlanPart plan(int count, Locale language) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, language));
        }
        return plan("USD", lines, language, null);
    }

    static PlanPart plan(String currency, List<Line> lines, Locale language, @Nullable BigDecimal rate) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal earlier = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
        for (Line line : lines) {
            switch (line.kind().group()) {
                case COMPONENT -> earned = earned.add(line.amount());
                case EARLIER -> earlier = earlier.add(line.amount());
                case ADJUSTMENTS -> adjusted = adjusted.add(line.amount());
            }
        }
        boolean ja = language == Locale.JAPANESE;
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(FigureKind.EARNED, null, earned));
        figures.add(new Figure(FigureKind.CORRECTED, null, earlier));
        figures.add(new Figure(FigureKind.ADJUSTED, ja ? "決定 D-118" : "decision D-118", adjusted));
        figures.add(new Figure(
                FigureKind.HELD_BACK, ja ? "入金まで10%" : "10% until the customer pays", new BigDecimal("-412.50")));
        figures.add(new Figure(FigureKind.CARRIED_IN, null, new BigDecimal("-120.00")));
        BigDecimal net = figures.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (net.signum() < 0) {
            figures.add(new Figure(FigureKind.CARRIED_OUT, null, net.negate()));
            net = BigDecimal.ZERO;
        }
        return new PlanPart(
                ja ? "FY27-AE-JP" : "FY27-AE",
                ja ? "FY27 エンタープライズ営業プラン" : "FY27 Enterprise Account Executive",
                3,
                FROM,
                TO,
                currency,
                List.of(
                        new Component(
                                "NEW",
                                ja ? "新規契約" : "New business",
                                ja ? "2027年 第1四半期" : "Q1 2027",
                                new Measure(new BigDecimal("1187600.00"), currency),
                                new Measure(new BigDecimal("1200000.00"), currency),
                                new BigDecimal("0.989667"),
                                earned,
                                ja ? "あと 12,400.00 で 8%" : "12,400.00 more for 8%"),
                        new Component(
                                "RENEWALS",
                                ja ? "更新件数" : "Renewals",
                                ja ? "2027年3月" : "March 2027",
                                new Measure(new BigDecimal("14"), null),
                                new Measure(new BigDecimal("10"), null),
                                new BigDecimal("1.4"),
                                BigDecimal.ZERO,
                                null),
                        new Component(
                                "MBO",
                                ja ? "個人目標" : "Objectives",
                                ja ? "2027年 上期" : "First half 2027",
                                Measure.share(new BigDecimal("0.35")),
                                null,
                                null,
                                BigDecimal.ZERO,
                                null)),
                lines,
                figures,
                net,
                rate,
                rate == null ? net : net.multiply(rate).setScale(2, java.math.RoundingMode.HALF_UP),
                List.of(
                        new Figure(FigureKind.HELD_IN_TOTAL, null, new BigDecimal("1832.10")),
                        new Figure(
                                FigureKind.CARRIED,
                                null,
                                net.signum() == 0 ? new BigDecimal("-120.00") : BigDecimal.ZERO)));
    }

    static Line line(int i, Locale language) {
        boolean ja = language == Locale.JAPANESE;
        BigDecimal credit = new BigDecimal(1200 + (i * 7919L) % 48_000).add(new BigDecimal("0.50"));
        BigDecimal amount = credit.multiply(new BigDecimal("0.05")).setScale(2, java.math.RoundingMode.HALF_UP);
        boolean retro = i % 19 == 18;
        boolean adjusted = i % 53 == 52;
        LineKind kind = adjusted ? LineKind.ADJUSTED : retro ? LineKind.RETROACTIVE : LineKind.EARNED;
        String deal = "OPP-" + (100_000 + i * 37);
        return new Line(
                kind,
                "NEW",
                deal,
                FROM.plusDays(i % 31),
                CUSTOMERS[i % CUSTOMERS.length],
                new Measure(credit, i % 7 == 6 ? "EUR" : "USD"),
                List.of(new Rate(new BigDecimal("0.05"), Rate.Unit.SHARE)),
                amount,
                retro
                        ? (ja ? "第2段階に到達したため、2月の取引を再計算" : "Tier 2 reached: the deal of February is paid at its rate")
                        : adjusted ? (ja ? "決定 D-118 による" : "By decision D-118") : null,
                i % 23 == 22 ? (ja ? "異議 C-204 の審査中" : "in question by case C-204") : null,
                List.of(
                        ja
                                ? deal + ": " + credit + " USDの100%を計上 = " + credit + " USD"
                                : deal + ": 100% of " + credit + " USD credited = " + credit + " USD",
                        ja
                                ? "段階1 (0~50,000): " + credit + " USDの5% = " + amount + " USD"
                                : "tier 1 (0 – 50,000): 5% of " + credit + " USD = " + amount + " USD"));
    }
}

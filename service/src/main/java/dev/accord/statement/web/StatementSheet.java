package dev.accord.statement.web;

import dev.accord.statement.paper.StatementDocument;
import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;

/**
 * A statement as a workbook: a sheet for each plan, every line with its steps in rows below it that fold away. Texts are texts and amounts are numbers: nothing is a formula.
 */
final class StatementSheet {

    private static final String APPLICATION = "Accord";
    private static final int[] WIDTHS = {16, 18, 14, 22, 60, 16, 8};

    private final MessageSource messages;
    private final Locale language;
    private Worksheet sheet;
    private int row;

    @SuppressWarnings("NullAway.Init")
    private StatementSheet(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    static void write(StatementDocument statement, MessageSource messages, Locale language, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
            StatementSheet writer = new StatementSheet(messages, language);
            if (statement.plans().isEmpty()) {
                writer.begin(workbook, statement.period().name());
                writer.head(statement);
            }
            int number = 1;
            for (PlanPart plan : statement.plans()) {
                writer.begin(workbook, number++ + " " + name(plan.code()));
                writer.head(statement);
                writer.plan(plan, statement.currency());
            }
        }
    }

    /** What a sheet may be called. */
    private static String name(String code) {
        String allowed = code.replaceAll("[\\[\\]*?:/\\\\]", "-");
        return allowed.length() > 25 ? allowed.substring(0, 25) : allowed;
    }

    private void begin(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        row = 0;
    }

    private void head(StatementDocument statement) {
        sheet.value(row, 0, text("statement.heading", statement.period().name()));
        sheet.style(row++, 0).bold().set();
        sheet.value(row, 0, statement.person().id());
        sheet.value(row++, 1, statement.person().name());
        sheet.value(row, 0, text("commission.pays"));
        sheet.value(row, 5, statement.total());
        sheet.value(row++, 6, statement.currency());
        row++;
    }

    private void plan(PlanPart plan, String currency) {
        for (StatementDocument.Figure figure : plan.figures()) {
            sheet.value(row, 0, text("statement.paper.figure." + key(figure.kind())));
            sheet.value(row, 1, figure.about());
            sheet.value(row, 5, figure.amount());
            sheet.value(row++, 6, plan.currency());
        }
        sheet.value(row, 0, text("commission.pays"));
        sheet.style(row, 0).bold().set();
        sheet.value(row, 5, plan.payout());
        sheet.value(row++, 6, currency);
        row++;
        for (Line line : plan.lines()) {
            sheet.value(row, 0, text("statement.paper.line." + key(line.kind())));
            sheet.value(row, 1, line.transaction());
            sheet.value(row, 2, line.date());
            sheet.style(row, 2).format("yyyy-mm-dd").set();
            sheet.value(row, 3, line.component());
            sheet.value(row, 4, line.reason());
            sheet.value(row, 5, line.amount());
            sheet.value(row++, 6, plan.currency());
            int first = row;
            for (String step : line.steps()) {
                sheet.value(row++, 4, step);
            }
            if (row > first) {
                sheet.groupRows(first, row - 1);
            }
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

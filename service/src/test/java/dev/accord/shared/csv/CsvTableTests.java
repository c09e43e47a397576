package dev.accord.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTests {

    private static final CsvFormat FORMAT = new CsvFormat(List.of("id", "name"), List.of("day"), 2_000, 3);

    private final CsvIssues issues = new CsvIssues();

    @Test
    void readsRowsUnderTheirHeadingsInAnyOrderAndTrims() {
        CsvTable table = read("name, ID\n  Ann , 1\n\n\"B,\nC\",2\nD,3\n");

        assertThat(issues.isEmpty()).isTrue();
        assertThat(table.rows()).extracting(CsvRow::number).containsExactly(2, 4, 6);
        assertThat(table.rows().get(0).text("name")).isEqualTo("Ann");
        assertThat(table.rows().get(1).text("name")).isEqualTo("B,\nC");
        assertThat(table.rows().get(0).text("day")).isEmpty();
    }

    @Test
    void toleratesAByteOrderMarkAndWindowsLines() {
        assertThat(read("\uFEFFid,name\r\n1,佐藤\r\n").rows().get(0).text("name")).isEqualTo("佐藤");
    }

    @Test
    void refusesOtherEncodingsWithTheRow() {
        byte[] shiftJis = "id,name\n1,Ann\n2,佐藤\n".getBytes(Charset.forName("Shift_JIS"));

        assertThat(refusal(shiftJis)).isEqualTo(Issue.inRow(3, null, "csv.wrong-encoding"));
        assertThat(refusal("id,name\n1,Ann".getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("csv.wrong-encoding");
    }

    @Test
    void refusesMissingUnknownAndRepeatedColumnsTogether() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("id,nmae,id\n"));

        assertThat(refusal.issues())
                .extracting(Issue::code)
                .containsExactly("csv.unknown-column", "csv.column-twice", "csv.missing-column");
    }

    @Test
    void refusesWhatIsOverTheLimit() {
        assertThat(refusal(new byte[3_000]).code()).isEqualTo("csv.too-large");
        assertThat(refusal(utf8("id,name\n1,a\n2,b\n3,c\n4,d\n")))
                .isEqualTo(Issue.inRow(5, null, "csv.too-many-rows", 3));
    }

    @Test
    void refusesEmptyFilesOpenQuotesAndSemicolons() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("csv.no-heading");
        assertThat(refusal(utf8("id;name\n1;a")).code()).isEqualTo("csv.wrong-separator");
        Issue open = refusal(utf8("id,name\n1,a\n2,\"b\n3,c\n"));
        assertThat(open.code()).isEqualTo("csv.unreadable");
        assertThat(open.row()).isEqualTo(3);
    }

    @Test
    void notesRowsWithTooFewOrTooManyCellsAndReadsTheOthers() {
        CsvTable table = read("id,name\n1\n2,b\n3,c,d\n");

        assertThat(table.rows()).extracting(CsvRow::number).containsExactly(3);
        assertThat(issues.shown()).extracting(Issue::row).containsExactly(2, 4);
    }

    @Test
    void notesBadDatesAndNumbers() {
        CsvRow row = read("id,name,day\nx,1.234.5,2026-02-30\n").rows().get(0);

        assertThat(row.date("day", issues)).isNull();
        assertThat(row.decimal("name", issues)).isNull();
        assertThat(issues.shown()).extracting(Issue::field).containsExactly("day", "name");
    }

    @Test
    void showsTwoHundredFaultsAndCountsTheRest() {
        for (int row = 2; row < 252; row++) {
            issues.add(row, "id", "csv.empty", "id");
        }

        assertThat(issues.shown()).hasSize(201);
        assertThat(issues.shown().get(200)).isEqualTo(Issue.of("csv.more-issues", 50));
    }

    @Test
    void writesNoFormulaAndReadsTheSameBack() {
        List<String> nasty = List.of("=1+1", "@x", "-5", "-cmd", "'=x", "a,\"b\"\nc");
        for (String text : nasty) {
            String csv = new CsvWriter(List.of("id", "name")).row("1", text).text();
            assertThat(csv).doesNotContain(",=", ",@", ",-c");
            assertThat(read(csv).rows().get(0).text("name")).isEqualTo(text);
        }
        assertThat(new CsvWriter(List.of("id")).row("-5").text()).contains("\n-5\n");
    }

    private CsvTable read(String text) {
        return CsvTable.read(utf8(text), FORMAT, issues);
    }

    private Issue refusal(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> CsvTable.read(file, FORMAT, issues))
                .issues()
                .get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

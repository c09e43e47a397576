package dev.accord.statement.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** JasperReports, the report compiled once: every row of the statement is a row of six texts. Not tagged and no PDF/A. */
final class Jasper {

    private static final int[] WIDTHS = {34, 180, 68, 78, 54, 73};

    private final JasperReport report;

    Jasper() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("statement");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setLeftMargin(54);
        design.setRightMargin(54);
        design.setTopMargin(40);
        design.setBottomMargin(36);
        design.setColumnWidth(487);
        JRDesignStyle style = new JRDesignStyle();
        style.setName("text");
        style.setDefault(true);
        style.setFontName("BIZ UDPGothic");
        style.setFontSize(7.75f);
        style.setForecolor(new Color(0x1b2430));
        design.addStyle(style);
        for (int i = 0; i < 6; i++) {
            JRDesignField field = new JRDesignField();
            field.setName("c" + i);
            field.setValueClass(String.class);
            design.addField(field);
        }
        JRDesignBand band = band(17);
        int x = 0;
        for (int i = 0; i < 6; i++) {
            JRDesignTextField text = text("$F{c" + i + "}", x, WIDTHS[i]);
            text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            text.setHorizontalTextAlign(i > 2 ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
            band.addElement(text);
            x += WIDTHS[i];
        }
        JRDesignLine line = new JRDesignLine();
        line.setX(0);
        line.setY(16);
        line.setWidth(487);
        line.setHeight(0);
        line.setForecolor(new Color(0xc9d0d8));
        line.setPositionType(net.sf.jasperreports.engine.type.PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        band.addElement(line);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        JRDesignBand footer = band(20);
        footer.addElement(text("$V{PAGE_NUMBER}", 400, 40));
        JRDesignTextField count = text("$V{PAGE_NUMBER}", 440, 40);
        count.setEvaluationTime(EvaluationTimeEnum.REPORT);
        footer.addElement(count);
        design.setPageFooter(footer);
        report = JasperCompileManager.compileReport(design);
    }

    private static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    private static JRDesignTextField text(String expression, int x, int width) {
        JRDesignTextField text = new JRDesignTextField();
        text.setX(x);
        text.setY(2);
        text.setWidth(width);
        text.setHeight(13);
        text.setExpression(new JRDesignExpression(expression));
        return text;
    }

    byte[] render(StatementDocument statement, PaperWords words) throws JRException {
        List<Map<String, ?>> rows = rows(new StatementFields(statement, words).all());
        JRDataSource source = new JRMapCollectionDataSource(rows);
        return JasperExportManager.exportReportToPdf(JasperFillManager.fillReport(report, new HashMap<>(), source));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> rows(Map<String, Object> fields) {
        List<Map<String, ?>> rows = new ArrayList<>();
        row(rows, "", "Commission statement", "", "", "", fields.get("total"));
        Map<String, Object> person = (Map<String, Object>) fields.get("person");
        row(rows, "Name", fields.get("personName"), "Statement", fields.get("state"), "", "");
        row(rows, "Position", person.get("title") + ", " + person.get("team"), "Issued", fields.get("issued"), "", "");
        row(rows, "Manager", person.get("manager"), "Questions", fields.get("disputeUntil"), "", "");
        for (Map<String, Object> plan : (List<Map<String, Object>>) fields.get("plans")) {
            row(rows, "Plan", plan.get("name"), plan.get("from"), plan.get("to"), "", "");
            row(rows, "", "Summary", "", "", "", plan.get("planCurrency"));
            figures(rows, (List<Map<String, Object>>) plan.get("figures"));
            row(rows, "", "To be paid", "", "", "", plan.get("paid"));
            row(rows, "", "Year to date", "", "", "", fields.get("currency"));
            figures(rows, (List<Map<String, Object>>) fields.get("yearToDate"));
            row(rows, "", "Attainment", "", "Measured", "Quota", "Earned");
            for (Map<String, Object> one : (List<Map<String, Object>>) plan.get("components")) {
                row(
                        rows,
                        "",
                        one.get("name") + " " + one.get("window") + " " + one.get("next"),
                        one.get("attainment"),
                        one.get("measured"),
                        one.get("quota"),
                        one.get("earned"));
            }
            for (Map<String, Object> group : (List<Map<String, Object>>) plan.get("groups")) {
                row(rows, "", group.get("title"), "", "", "", "");
                row(rows, "No.", "Transaction", "Date", "Credit", "Rate", "Amount");
                for (Map<String, Object> line : (List<Map<String, Object>>) group.get("lines")) {
                    row(
                            rows,
                            line.get("number"),
                            line.get("transaction") + " · " + line.get("about"),
                            line.get("date"),
                            line.get("credit"),
                            line.get("rate"),
                            line.get("amount"));
                }
                row(rows, "", group.get("title"), "", "", "", group.get("subtotal"));
            }
            row(rows, "", "Balances", "", "", "", plan.get("planCurrency"));
            figures(rows, (List<Map<String, Object>>) plan.get("balances"));
            row(rows, "", "Appendix: how every line came about", "", "", "", "");
            for (Map<String, Object> group : (List<Map<String, Object>>) plan.get("groups")) {
                for (Map<String, Object> line : (List<Map<String, Object>>) group.get("lines")) {
                    StringBuilder steps = new StringBuilder();
                    for (Map<String, Object> step : (List<Map<String, Object>>) line.get("steps")) {
                        steps.append(step.get("step"))
                                .append(' ')
                                .append(step.get("text"))
                                .append('\n');
                    }
                    row(
                            rows,
                            line.get("number"),
                            steps.toString().strip(),
                            line.get("transaction"),
                            "",
                            "",
                            line.get("amount"));
                }
            }
        }
        for (Map<String, Object> word : (List<Map<String, Object>>) fields.get("glossary")) {
            row(rows, "", word.get("word") + ": " + word.get("text"), "", "", "", "");
        }
        return rows;
    }

    private static void figures(List<Map<String, ?>> rows, List<Map<String, Object>> figures) {
        figures.forEach(one -> row(rows, "", one.get("label") + " " + one.get("about"), "", "", "", one.get("amount")));
    }

    private static void row(List<Map<String, ?>> rows, Object... cells) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put("c" + i, String.valueOf(cells[i]));
        }
        rows.add(row);
    }
}

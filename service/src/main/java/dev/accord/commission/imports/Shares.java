package dev.accord.commission.imports;

import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percentages in files carry their sign: {@code 85%}. A bare number could mean either and is refused. */
public final class Shares {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,10})?)\\s*%");

    private Shares() {}

    /** As a share, 0.85 for {@code 85%}; {@code null} with an issue when it is none, or not between 0 and 100 % where it has to be. */
    public static @Nullable BigDecimal read(CsvRow row, String column, boolean partOfWhole, CsvIssues issues) {
        java.util.regex.Matcher matcher = PERCENT.matcher(row.text(column));
        if (!matcher.matches()) {
            issues.add(row.number(), column, "commission.bad-percent", row.text(column));
            return null;
        }
        BigDecimal share = new BigDecimal(matcher.group(1)).movePointLeft(2).stripTrailingZeros();
        if (partOfWhole && (share.signum() == 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            issues.add(row.number(), column, "commission.bad-percent", row.text(column));
            return null;
        }
        return share;
    }
}

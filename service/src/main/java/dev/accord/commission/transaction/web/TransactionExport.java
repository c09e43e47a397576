package dev.accord.commission.transaction.web;

import dev.accord.commission.transaction.TransactionFilter;
import dev.accord.commission.transaction.TransactionView;
import dev.accord.commission.transaction.Transactions;
import dev.accord.people.CurrentUser;
import dev.accord.shared.csv.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list as a file that imports to the same transactions, written while it is read. */
@Controller
class TransactionExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "id",
            "booked",
            "invoiced",
            "payments",
            "amount",
            "currency",
            "quantity",
            "cost",
            "product",
            "category",
            "customer",
            "region",
            "participants",
            "commission_free",
            "reverses",
            "reversal");

    private final Transactions transactions;
    private final TransactionAccess access;

    TransactionExport(Transactions transactions, TransactionAccess access) {
        this.transactions = transactions;
        this.access = access;
    }

    @GetMapping("/transactions/export.csv")
    ResponseEntity<StreamingResponseBody> csv(CurrentUser user, TransactionFilter filter) {
        TransactionFilter seen = access.seen(user, filter);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transactions.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(out -> {
                    try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        write(seen, writer);
                    }
                });
    }

    private void write(TransactionFilter filter, Writer writer) throws IOException {
        List<String> attributes = transactions.attributeNames(filter).stream()
                .map(name -> "attr." + name)
                .toList();
        List<String> columns = java.util.stream.Stream.concat(COLUMNS.stream(), attributes.stream())
                .toList();
        writer.write(BYTE_ORDER_MARK + new CsvWriter(columns).text());
        transactions.each(filter, it -> line(it, columns, writer));
    }

    private static void line(TransactionView it, List<String> columns, Writer writer) {
        Map<String, String> values = TransactionChanges.values(it);
        try {
            writer.write(CsvWriter.line(columns.stream()
                    .map(column -> values.getOrDefault(column, ""))
                    .toArray()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

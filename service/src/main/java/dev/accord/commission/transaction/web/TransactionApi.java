package dev.accord.commission.transaction.web;

import dev.accord.commission.transaction.TransactionFilter;
import dev.accord.commission.transaction.TransactionView;
import dev.accord.commission.transaction.Transactions;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/transactions")
@Tag(name = "Transactions", description = "Transactions, each with its versions; imported as CSV or JSON")
class TransactionApi {

    private final Transactions transactions;
    private final TransactionAccess access;

    TransactionApi(Transactions transactions, TransactionAccess access) {
        this.transactions = transactions;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Transactions by filters; a rep sees those they take part in")
    PageOf<TransactionView> list(
            @Parameter(hidden = true) CurrentUser user,
            @ParameterObject TransactionFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        TransactionFilter seen = access.seen(user, filter);
        Pager pager = Pager.of(page, size, transactions.count(seen), "");
        return new PageOf<>(
                transactions.list(seen, pager.offset(), pager.size()), pager.total(), pager.page(), pager.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One transaction in its current version")
    TransactionView one(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return access.required(user, id);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "All versions of a transaction, the newest first, with the import that brought each")
    List<Transactions.Version> versions(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        access.required(user, id);
        return transactions.versions(id);
    }
}

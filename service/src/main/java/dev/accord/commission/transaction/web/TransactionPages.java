package dev.accord.commission.transaction.web;

import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.transaction.TransactionFilter;
import dev.accord.commission.transaction.TransactionView;
import dev.accord.commission.transaction.Transactions;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of transactions and the page of one. */
@Controller
@RequestMapping("/transactions")
class TransactionPages {

    private final Transactions transactions;
    private final TransactionAccess access;
    private final People people;

    TransactionPages(Transactions transactions, TransactionAccess access, People people) {
        this.transactions = transactions;
        this.access = access;
        this.people = people;
    }

    @GetMapping
    String list(
            CurrentUser user,
            TransactionFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        TransactionFilter seen = access.seen(user, filter);
        Pager pager = Pager.of(page, size, transactions.count(seen), request);
        List<TransactionView> rows = transactions.list(seen, pager.offset(), pager.size());
        boolean all = access.readsAll(user);
        model.addAttribute("rows", rows);
        model.addAttribute("pager", pager);
        model.addAttribute("filter", filter);
        model.addAttribute("none", filter.isEmpty() && pager.total() == 0);
        model.addAttribute("products", all ? transactions.valuesOf("product") : List.of());
        model.addAttribute("regions", all ? transactions.valuesOf("region") : List.of());
        model.addAttribute("all", all);
        model.addAttribute("writes", access.writes(user));
        model.addAttribute("names", names(rows));
        model.addAttribute("tab", "transactions");
        return "commission/transactions";
    }

    @GetMapping("/{id:(?!export\\.csv$).+}")
    String one(CurrentUser user, @PathVariable String id, Model model) {
        TransactionView found = access.required(user, id);
        List<Transactions.Version> versions = transactions.versions(id);
        List<TransactionView> shown =
                versions.stream().map(Transactions.Version::transaction).toList();
        model.addAttribute("it", found);
        model.addAttribute("versions", versions);
        model.addAttribute("changes", TransactionChanges.of(shown));
        boolean all = access.readsAll(user);
        model.addAttribute(
                "reversals",
                transactions.reversalsOf(id).stream()
                        .filter(one -> all || one.hasParticipant(user.id()))
                        .toList());
        model.addAttribute("all", all);
        model.addAttribute("names", names(List.of(found)));
        model.addAttribute(
                "importers",
                people.latest(versions.stream()
                        .map(Transactions.Version::importedBy)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList()));
        return "commission/transaction";
    }

    /** Ids may hold a slash, which has no place in a path. */
    @GetMapping("/one")
    String byParameter(CurrentUser user, @RequestParam String id, Model model) {
        return one(user, id, model);
    }

    private Map<String, Person> names(List<TransactionView> rows) {
        return people.latest(rows.stream()
                .flatMap(row -> row.participants().stream())
                .map(Participant::personId)
                .distinct()
                .toList());
    }
}

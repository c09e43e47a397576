package dev.accord.commission.web;

import dev.accord.commission.run.DealCredits;
import dev.accord.people.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is credited for a transaction, in every period that has been computed: a part of the transaction's page, fetched by it. */
@Controller
class TransactionCreditPages {

    private final DealCredits credits;
    private final FactAccess access;
    private final RunHead head;

    TransactionCreditPages(DealCredits credits, FactAccess access, RunHead head) {
        this.credits = credits;
        this.access = access;
        this.head = head;
    }

    @GetMapping("/transactions/credits")
    String credits(CurrentUser user, @RequestParam String id, Model model) {
        access.requireReader(user);
        List<DealCredits.Credit> found = credits.of(id);
        model.addAttribute("deal", id);
        model.addAttribute("credits", found);
        model.addAttribute("missing", credits.missing(id));
        head.names(found.stream().map(one -> one.line().person()).toList(), model);
        return "commission/transaction-credits :: credits";
    }
}

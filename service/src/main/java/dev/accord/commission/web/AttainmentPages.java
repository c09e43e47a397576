package dev.accord.commission.web;

import dev.accord.commission.attainment.Attainments.Row;
import dev.accord.commission.web.AttainmentList.Found;
import dev.accord.commission.web.AttainmentList.Wanted;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quota attainment: where everybody stands, what tier that is, and what is missing to the next. */
@Controller
class AttainmentPages {

    private final AttainmentList list;
    private final FactAccess access;

    AttainmentPages(AttainmentList list, FactAccess access) {
        this.list = list;
        this.access = access;
    }

    @GetMapping("/attainment")
    String page(
            CurrentUser user,
            Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        Found found = list.find(user, wanted);
        Pager pager = Pager.of(page, size, found.rows().size(), request);
        model.addAttribute("found", found);
        model.addAttribute("wanted", wanted);
        model.addAttribute("pager", pager);
        model.addAttribute(
                "rows",
                found.rows().stream().skip(pager.offset()).limit(pager.size()).toList());
        model.addAttribute(
                "plans", found.all().stream().map(Row::plan).distinct().sorted().toList());
        model.addAttribute(
                "components",
                found.all().stream().map(Row::component).distinct().sorted().toList());
        model.addAttribute("all", access.readsAll(user));
        model.addAttribute("language", user.language());
        return "commission/attainment";
    }

    @Component
    static class Entry implements Navigation {

        private static final Set<String> READERS = Set.of("comp", "finance", "auditor");

        Entry() {}

        /** Who reads runs comes here from the periods. */
        @Override
        public List<NavEntry> entriesFor(String personId, Set<String> roles) {
            return roles.contains("manager") && roles.stream().noneMatch(READERS::contains)
                    ? List.of(new NavEntry(45, "nav.attainment", "/attainment", "compare", 0))
                    : List.of();
        }
    }
}

package dev.accord.distribution.web;

import dev.accord.people.CurrentUser;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A manager's view of who in the line has signed. */
@Controller
class TeamPages {

    private final LetterLists lists;

    TeamPages(LetterLists lists) {
        this.lists = lists;
    }

    @GetMapping("/team/letters")
    String letters(CurrentUser user, LetterLists.Query query, HttpServletRequest request, Model model) {
        Set<String> line = lists.line(user);
        var page = lists.of(query, line, true);
        model.addAttribute("letters", page.items());
        model.addAttribute("pager", Pager.of(page.page(), page.size(), page.total(), request));
        model.addAttribute("query", query);
        model.addAttribute("line", line.size());
        return "distribution/team";
    }
}

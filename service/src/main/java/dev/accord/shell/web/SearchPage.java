package dev.accord.shell.web;

import dev.accord.people.CurrentUser;
import dev.accord.shared.web.SearchHit;
import dev.accord.shared.web.SearchProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People, plans, letters and what else a module lets be found, in one list by kind. */
@Controller
class SearchPage {

    private static final int PER_KIND = 20;
    private static final int LONGEST = 100;

    private final List<SearchProvider> providers;

    SearchPage(List<SearchProvider> providers) {
        this.providers = providers;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, CurrentUser user, Model model) {
        String query = q.strip();
        String asked = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        model.addAttribute("q", asked);
        model.addAttribute("found", asked.isEmpty() ? Map.of() : byKind(asked, user));
        return "shell/search";
    }

    private Map<String, List<SearchHit>> byKind(String query, CurrentUser user) {
        return providers.stream()
                .flatMap(provider ->
                        provider.search(query, user.id(), user.groups(), user.language(), PER_KIND).stream())
                .collect(Collectors.groupingBy(SearchHit::kind, LinkedHashMap::new, Collectors.toList()));
    }
}

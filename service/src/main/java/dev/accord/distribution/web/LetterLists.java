package dev.accord.distribution.web;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterFilter;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.domain.LetterAccess;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.PageOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of letters, cut down to what the reader may see before anything else. */
@Component
class LetterLists {

    private static final String STATES =
            Arrays.stream(LetterState.values()).map(LetterState::key).collect(Collectors.joining(", "));

    private final LetterReads reads;
    private final LetterAccess access;
    private final People people;
    private final Clock clock;

    LetterLists(LetterReads reads, LetterAccess access, People people, Clock clock) {
        this.reads = reads;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** The reader's own letters, newest first. */
    List<LetterView> own(CurrentUser reader) {
        return reads.list(LetterFilter.ofPerson(reader.id()));
    }

    PageOf<LetterView> of(Query query, @Nullable Set<String> people, boolean outOnly) {
        LetterFilter filter = new LetterFilter(
                query.campaignId(),
                people,
                query.states(),
                query.q(),
                outOnly,
                query.sort(),
                query.pageNumber(),
                query.pageSize());
        return new PageOf<>(reads.list(filter), reads.count(filter), filter.page(), filter.size());
    }

    /** Everything for those who see all, else one's own letters and those of one's line. */
    PageOf<LetterView> visible(CurrentUser reader, Query query) {
        if (access.seesAll(reader.roles())) {
            return of(query, query.person() == null ? null : Set.of(query.person()), false);
        }
        Set<String> mine = line(reader);
        mine.add(reader.id());
        if (query.person() != null) {
            mine.retainAll(Set.of(query.person()));
        }
        return of(query, mine, true);
    }

    /** Everybody below this manager today. */
    Set<String> line(CurrentUser manager) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), manager.zone());
        return people.reportsOf(manager.id(), today, true).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /**
     * What the address of a list asks for.
     *
     * @param state one or more states, separated by commas; {@code waiting} stands for sent and opened
     * @param sort name, team, jurisdiction, state, sent, due, reminded, decided; a leading {@code -} turns it round
     */
    record Query(
            @Nullable String campaign,
            @Nullable String person,
            @Nullable String state,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Integer page,
            @Nullable Integer size) {

        @Nullable
        CampaignId campaignId() {
            return campaign == null || campaign.isBlank() ? null : CampaignId.of(campaign);
        }

        Query in(CampaignId id) {
            return new Query(id.toString(), person, state, q, sort, page, size);
        }

        /** Nothing chosen: whoever has not signed, the longest waiting first. */
        Query orWaiting() {
            return state == null || state.isBlank()
                    ? new Query(campaign, person, "waiting", q, sort == null ? "sent" : sort, page, size)
                    : this;
        }

        Query at(int pageNumber, int pageSize) {
            return new Query(campaign, person, state, q, sort, pageNumber, pageSize);
        }

        int pageNumber() {
            return page == null ? 0 : page;
        }

        int pageSize() {
            return size == null ? 50 : size;
        }

        List<LetterState> states() {
            if (state == null || state.isBlank() || state.equals("all")) {
                return List.of();
            }
            return Arrays.stream(state.split(","))
                    .flatMap(word -> states(word.strip()).stream())
                    .toList();
        }

        private static List<LetterState> states(String word) {
            return switch (word) {
                case "waiting" -> List.of(LetterState.SENT, LetterState.OPENED);
                case "open" ->
                    Arrays.stream(LetterState.values())
                            .filter(LetterState::isOpen)
                            .toList();
                default -> {
                    try {
                        yield List.of(LetterState.of(word));
                    } catch (IllegalArgumentException e) {
                        throw Refusal.invalid(Issue.at("state", "distribution.unknown-value", word, STATES));
                    }
                }
            };
        }
    }
}

package dev.accord.distribution.web;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.Campaigns;
import dev.accord.distribution.LetterView;
import dev.accord.people.CurrentUser;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters as CSV: all rows of the list it is exported from, with its filters and order. */
@Controller
class LetterCsv {

    private static final int ROWS_AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "letter",
            "campaign",
            "person_id",
            "name",
            "team",
            "jurisdiction",
            "state",
            "sent_at",
            "due_date",
            "opened_at",
            "decided_at",
            "ended_at",
            "reminders",
            "last_reminded_at",
            "reason",
            "document_sha256",
            "sealed_sha256");

    private final LetterLists lists;
    private final Campaigns campaigns;
    private final CampaignAccess access;

    LetterCsv(LetterLists lists, Campaigns campaigns, CampaignAccess access) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.access = access;
    }

    @GetMapping("/campaigns/{id}/letters.csv")
    ResponseEntity<byte[]> campaign(CurrentUser user, @PathVariable String id, LetterLists.Query query) {
        access.requireReader(user);
        CampaignId campaign = campaigns.get(CampaignId.of(id)).id();
        return file(query.in(campaign), null, false);
    }

    @GetMapping("/team/letters.csv")
    ResponseEntity<byte[]> team(CurrentUser user, LetterLists.Query query) {
        return file(query, lists.line(user), true);
    }

    private ResponseEntity<byte[]> file(LetterLists.Query query, @Nullable Set<String> people, boolean outOnly) {
        CsvWriter csv = new CsvWriter(COLUMNS);
        List<LetterView> rows;
        int page = 0;
        do {
            rows = lists.of(query.at(page++, ROWS_AT_ONCE), people, outOnly).items();
            rows.forEach(letter -> write(csv, letter));
        } while (rows.size() == ROWS_AT_ONCE);
        return FileAnswer.csv("letters.csv", csv.bytesForSpreadsheets());
    }

    private static void write(CsvWriter csv, LetterView letter) {
        csv.row(
                letter.id(),
                letter.campaignName(),
                letter.personId(),
                letter.personName(),
                letter.team(),
                letter.jurisdiction(),
                letter.state().key(),
                letter.sentAt(),
                letter.dueDate(),
                letter.openedAt(),
                letter.decidedAt(),
                letter.endedAt(),
                letter.reminders(),
                letter.lastRemindedAt(),
                letter.reason(),
                letter.documentSha256(),
                letter.sealedSha256());
    }
}

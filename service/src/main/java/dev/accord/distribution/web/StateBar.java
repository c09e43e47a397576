package dev.accord.distribution.web;

import dev.accord.distribution.CampaignView;
import dev.accord.distribution.LetterState;
import java.util.ArrayList;
import java.util.List;

/** The one bar of a campaign: all letters by state, drawn on a width of 1000, in the order of a letter's life from its best end. */
final class StateBar {

    private static final int WIDTH = 1000;
    private static final List<LetterState> ORDER = List.of(
            LetterState.ARCHIVED,
            LetterState.ACCEPTED,
            LetterState.DEEMED_ACCEPTED,
            LetterState.OPENED,
            LetterState.SENT,
            LetterState.PREPARED,
            LetterState.PREPARING,
            LetterState.DECLINED,
            LetterState.EXPIRED,
            LetterState.RECALLED);

    private StateBar() {}

    record Segment(LetterState state, int count, int x, int width) {}

    /** Letters not made yet leave the bar open on the right. */
    static List<Segment> of(CampaignView campaign) {
        int total = Math.max(1, Math.max(campaign.expected(), campaign.total()));
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (LetterState state : ORDER) {
            int count = campaign.count(state);
            if (count > 0) {
                int from = before * WIDTH / total;
                before += count;
                segments.add(new Segment(state, count, from, before * WIDTH / total - from));
            }
        }
        return segments;
    }
}

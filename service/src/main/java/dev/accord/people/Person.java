package dev.accord.people;

import dev.accord.shared.EffectiveRange;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A participant as they were on one day.
 *
 * @param id employee number, stable over a lifetime
 * @param jurisdiction country and, where it matters, state: {@code US-CA}, {@code US-NY}, {@code JP}
 * @param managerId whom the person reports to; {@code null} at the top
 * @param effective the days on which this row of data holds
 */
public record Person(
        String id,
        String name,
        String mail,
        Locale language,
        Currency currency,
        ZoneId zone,
        String jurisdiction,
        Set<Role> roles,
        String title,
        String team,
        @Nullable String managerId,
        EffectiveRange effective) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}

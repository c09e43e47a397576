package dev.accord.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PagerTests {

    private final Pager pager = Pager.of(1, 25, 60, "/people?q=%E4%BD%90&sort=name&page=1&odd=%zz|");

    @Test
    void saysWhereTheListStands() {
        assertThat(pager.first()).isEqualTo(26);
        assertThat(pager.last()).isEqualTo(50);
        assertThat(pager.pages()).isEqualTo(3);
        assertThat(Pager.of(0, 25, 0, "/people").first()).isZero();
    }

    @Test
    void keepsEveryOtherPartOfTheAddressAsItWas() {
        assertThat(pager.toPage(2)).isEqualTo("/people?q=%E4%BD%90&sort=name&odd=%zz|&page=2");
        assertThat(pager.toSize(50)).isEqualTo("/people?q=%E4%BD%90&sort=name&odd=%zz|&size=50");
        assertThat(pager.without(Set.of("q", "odd"))).isEqualTo("/people?sort=name");
        assertThat(pager.with("team", "A & B")).endsWith("&team=A+%26+B");
    }

    @Test
    void turnsTheOrderRoundTheSecondTime() {
        assertThat(pager.sortBy("name")).contains("sort=-name");
        assertThat(pager.direction("name")).isEqualTo("ascending");
        assertThat(Pager.of(0, 25, 1, pager.sortBy("name")).direction("name")).isEqualTo("descending");
        assertThat(Pager.of(0, 25, 1, "/people").sortBy("team")).isEqualTo("/people?sort=team");
    }

    @Test
    void staysWithinItsLimits() {
        assertThat(Pager.of(-3, 0, 10, "/x").page()).isZero();
        assertThat(Pager.of(0, 1_000_000, 10, "/x").size()).isEqualTo(Pager.MAX_SIZE);
        assertThat(Pager.of(Integer.MAX_VALUE, 200, 10, "/x").offset()).isPositive();
    }
}

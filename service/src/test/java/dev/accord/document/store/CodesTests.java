package dev.accord.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesTests {

    @Test
    void lettersThatLookLikeFiguresAreReadAsFigures() {
        assertThat(Codes.read("k7o2m-9xj1l")).contains("K702M9XJ11");
        assertThat(Codes.read(" K702M – 9XJ11 ")).contains("K702M9XJ11");
    }

    @Test
    void whatCannotBeACodeIsNone() {
        assertThat(Codes.read("K702M")).isEmpty();
        assertThat(Codes.read("K702M-9XJ1U")).isEmpty();
    }

    @Test
    void freshCodesCanBeReadBack() {
        for (int i = 0; i < 100; i++) {
            String code = Codes.fresh();
            assertThat(Codes.read(Codes.shown(code))).contains(code);
        }
    }
}

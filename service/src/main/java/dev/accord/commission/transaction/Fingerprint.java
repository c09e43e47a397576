package dev.accord.commission.transaction;

import java.nio.charset.StandardCharsets;

/** 96 bits that stand for an id: two different mixtures of its bytes. */
final class Fingerprint {

    long id;
    int more;

    void of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        of(bytes, 0, bytes.length);
    }

    void of(byte[] bytes, int from, int to) {
        long first = 0x9E37_79B9_7F4A_7C15L;
        long second = 0xC2B2_AE3D_27D4_EB4FL;
        for (int i = from; i < to; i++) {
            first = (first ^ bytes[i]) * 0x100_0000_01B3L;
            second = Long.rotateLeft(second + bytes[i], 23) * 0xD6E8_FEB8_6659_FD93L;
        }
        id = mixed(first);
        more = (int) (mixed(second ^ first) >>> 32);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ (mixed >>> 33);
    }
}

package dev.advocacy.value;

import java.math.BigDecimal;

/** What is assumed of how far networks of people overlap. Who follows whom nobody tells us, so it is never known. */
public sealed interface Overlap {

    /** Who says so, and why. */
    String source();

    /**
     * Everybody on the network is as likely as anybody else to follow somebody, whomever else they follow.
     *
     * @param people how many are on the network where the programme is, 1 or more
     * @param source who says so
     */
    record Independent(long people, String source) implements Overlap {
        @Override
        public String toString() {
            return "any of " + people + " people on the network follows as likely as any other (" + source + ")";
        }
    }

    /**
     * Of what could overlap a share does: 0 for not at all, 1 for as much as can be.
     *
     * @param share from 0 to 1
     * @param source who says so
     */
    record Shared(BigDecimal share, String source) implements Overlap {
        @Override
        public String toString() {
            return share.toPlainString() + " of what could overlap does (" + source + ")";
        }
    }
}

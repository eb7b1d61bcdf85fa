package dev.advocacy.scoring;

/** How rows with equal points share a rank. All but {@link #ORDINAL} are the same whatever breaks ties. */
public enum Ranking {
    /** 1, 2, 2, 4: the first place of the equals. The default. */
    COMPETITION {
        @Override
        public Rank rank(long place, long first, long last, long values) {
            return Rank.of(first);
        }
    },
    /** 1, 2, 2, 3: how many different points there are down to here. */
    DENSE {
        @Override
        public Rank rank(long place, long first, long last, long values) {
            return Rank.of(values);
        }
    },
    /** 1, 2, 3, 4: the board's own order decides between equals. */
    ORDINAL {
        @Override
        public Rank rank(long place, long first, long last, long values) {
            return Rank.of(place);
        }
    },
    /** 1, 3, 3, 4: the last place of the equals. */
    MODIFIED {
        @Override
        public Rank rank(long place, long first, long last, long values) {
            return Rank.of(last);
        }
    },
    /** 1, 2.5, 2.5, 4: the middle of the equals' places, so that ranks add up as places do. */
    FRACTIONAL {
        @Override
        public Rank rank(long place, long first, long last, long values) {
            return new Rank(first + last);
        }
    };

    /**
     * The rank of one row.
     *
     * @param place where it stands, 1 for the first row
     * @param first the first place of those with its points
     * @param last the last place of those with its points
     * @param values how many different points there are down to it, its own included
     */
    public abstract Rank rank(long place, long first, long last, long values);
}

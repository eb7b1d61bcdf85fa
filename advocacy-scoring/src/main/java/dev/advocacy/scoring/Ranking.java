package dev.advocacy.scoring;

/** How rows with equal points share a rank. */
public enum Ranking {
    /** 1, 2, 2, 4: the default. */
    COMPETITION {
        @Override
        int rank(int place, int before, boolean tied) {
            return tied ? before : place;
        }
    },
    /** 1, 2, 2, 3. */
    DENSE {
        @Override
        int rank(int place, int before, boolean tied) {
            return tied ? before : before + 1;
        }
    },
    /** 1, 2, 3, 4: the board's own order decides between equals. */
    ORDINAL {
        @Override
        int rank(int place, int before, boolean tied) {
            return place;
        }
    };

    /**
     * The rank of one row.
     *
     * @param place 1 for the first row
     * @param before the rank of the row before, 0 for none
     * @param tied whether that row has equal points
     */
    abstract int rank(int place, int before, boolean tied);
}

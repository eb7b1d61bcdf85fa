package dev.advocacy.attribution;

/** Touches of some journeys, brought together journey by journey (a counting sort), and their paths counted. To be used once. */
final class JourneyWalk {
    private final TouchBatch batch;
    private final int from;
    private final int to;

    /** Where each journey's touches begin; while they are dealt out, where its next one goes. */
    private final int[] begins;

    JourneyWalk(TouchBatch batch, int from, int to) {
        this.batch = batch;
        this.from = from;
        this.to = to;
        begins = new int[to - from + 1];
    }

    PathPool counted(boolean inOrder) {
        count();
        var channels = new byte[begins[to - from]];
        if (inOrder) {
            deal(channels);
        } else {
            var times = new long[channels.length];
            deal(channels, times);
            sort(channels, times);
        }
        return pooled(channels);
    }

    private void count() {
        for (int journey : batch.journey) {
            if (journey >= from && journey < to) {
                begins[journey - from + 1]++;
            }
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
    }

    /** In the order of touches; afterwards each entry is where its journey ends, so all are moved back by one. */
    private void deal(byte[] channels) {
        int[] journeys = batch.journey;
        byte[] all = batch.channel;
        for (int i = 0; i < journeys.length; i++) {
            int journey = journeys[i];
            if (journey >= from && journey < to) {
                channels[begins[journey - from]++] = all[i];
            }
        }
        moveBack();
    }

    private void deal(byte[] channels, long[] times) {
        int[] journeys = batch.journey;
        for (int i = 0; i < journeys.length; i++) {
            int journey = journeys[i];
            if (journey >= from && journey < to) {
                int place = begins[journey - from]++;
                channels[place] = batch.channel[i];
                times[place] = batch.at[i];
            }
        }
        moveBack();
    }

    private void moveBack() {
        System.arraycopy(begins, 0, begins, 1, begins.length - 1);
        begins[0] = 0;
    }

    private void sort(byte[] channels, long[] times) {
        for (int journey = 0; journey < to - from; journey++) {
            TouchSort.byTime(channels, times, begins[journey], begins[journey + 1]);
        }
    }

    private PathPool pooled(byte[] channels) {
        var pool = new PathPool();
        for (int journey = from; journey < to; journey++) {
            int begin = begins[journey - from];
            int end = begins[journey - from + 1];
            boolean converted = batch.converted[journey];
            if (end > begin || converted) {
                long micros = batch.micros == null ? 0 : batch.micros[journey];
                pool.add(channels, begin, end - begin, converted ? 1 : 0, converted ? 0 : 1, micros);
            }
        }
        return pool;
    }
}

package dev.advocacy.channel.support;

import java.util.Optional;
import java.util.Set;

/** Finds the frame header of a JPEG, the segment with its size. Segments before it are skipped by their lengths. */
final class JpegFrame {
    /** Markers between C0 and CF that begin no frame: tables, and one reserved. */
    private static final Set<Integer> NO_FRAME = Set.of(0xc4, 0xc8, 0xcc);

    /** After this the picture itself begins, or the file has ended: no frame header follows. */
    private static final Set<Integer> TOO_LATE = Set.of(0xd9, 0xda);

    /** Real files have a few hundred at most; one with more is made to waste time. */
    private static final int MOST_SEGMENTS = 4_096;

    private JpegFrame() {}

    /** Where the frame's marker stands; empty where the file has none before the picture. */
    static Optional<Integer> in(PictureBytes bytes) {
        int at = 2;
        for (int i = 0; i < MOST_SEGMENTS && bytes.at(at) == 0xff; i++) {
            int marker = bytes.at(at + 1);
            if (isFrame(marker)) {
                return Optional.of(at);
            }
            if (TOO_LATE.contains(marker)) {
                return Optional.empty();
            }
            at += marker == 0xff ? 1 : 2 + (int) bytes.high(at + 2, 2);
        }
        return Optional.empty();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.contains(marker);
    }
}

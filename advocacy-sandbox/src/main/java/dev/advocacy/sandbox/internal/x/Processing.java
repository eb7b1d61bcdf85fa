package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import java.util.Optional;

/**
 * What happens to a medium after its last byte: pending, then in progress for so many looks, then the end.
 *
 * @param end what it comes to
 * @param looks how many looks will find it in progress
 * @param looked how many looks there were; below 0 for what needs no processing
 */
record Processing(End end, int looks, int looked) {
    private static final int CHECK_AFTER_SECONDS = 1;
    private static final int NEVER = -1;

    /** How processing may end; out of spec is told as a success, but cannot be posted. */
    enum End {
        SUCCEEDED,
        FAILED,
        OUT_OF_SPEC
    }

    static Processing of(End end, int looks) {
        return new Processing(end, looks, 0);
    }

    /** As images are. */
    static Processing none() {
        return new Processing(End.SUCCEEDED, 0, NEVER);
    }

    Processing next() {
        return looked == NEVER ? this : new Processing(end, looks, Math.min(looked, looks) + 1);
    }

    boolean usable() {
        return end == End.SUCCEEDED && (looked == NEVER || looked > looks);
    }

    /** Empty for what needs no processing. */
    Optional<ObjectNode> info() {
        return looked == NEVER ? Optional.empty() : Optional.of(looked == 0 ? pending() : later());
    }

    private ObjectNode pending() {
        return Json.object().put("state", "pending").put("check_after_secs", CHECK_AFTER_SECONDS);
    }

    private ObjectNode later() {
        if (looked <= looks) {
            return Json.object()
                    .put("state", "in_progress")
                    .put("progress_percent", 100 * looked / (looks + 1))
                    .put("check_after_secs", CHECK_AFTER_SECONDS);
        }
        return end == End.FAILED
                ? failed()
                : Json.object().put("state", "succeeded").put("progress_percent", 100);
    }

    private static ObjectNode failed() {
        ObjectNode info = Json.object().put("state", "failed");
        info.putObject("error").put("code", 1).put("name", "InvalidMedia").put("message", "Unsupported video format");
        return info;
    }
}

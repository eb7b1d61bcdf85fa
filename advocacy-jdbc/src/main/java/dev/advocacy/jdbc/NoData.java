package dev.advocacy.jdbc;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Recurring work has no data: no class name and no object ever stands in a row, or is read from one. */
final class NoData implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data != null) {
            throw new IllegalArgumentException(
                    "a " + data.getClass().getSimpleName() + " was given to recurring work: it has no data");
        }
        return null;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        return null;
    }
}

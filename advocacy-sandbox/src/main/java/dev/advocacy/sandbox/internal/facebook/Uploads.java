package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Opaque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files on their way, piece by piece; their bytes are not kept. */
final class Uploads {
    private static final int ID_LENGTH = 60;
    private static final int HANDLE_LENGTH = 80;

    private final Opaque opaque;
    private final Map<String, Upload> byId = new ConcurrentHashMap<>();
    private final Map<String, Upload> byHandle = new ConcurrentHashMap<>();

    Uploads(Opaque opaque) {
        this.opaque = opaque;
    }

    /** One file: how long it will be, how much of it is there. */
    static final class Upload {
        private final String id;
        private final String owner;
        private final long length;
        private final String handle;
        private long arrived;

        private Upload(String id, String owner, long length, String handle) {
            this.id = id;
            this.owner = owner;
            this.length = length;
            this.handle = handle;
        }

        String id() {
            return id;
        }

        String owner() {
            return owner;
        }

        synchronized long arrived() {
            return arrived;
        }

        /** Adds bytes at the place where the next one is missing; false at any other place or if there are too many. */
        synchronized boolean add(long offset, long count) {
            boolean fits = offset == arrived && arrived + count <= length;
            arrived += fits ? count : 0;
            return fits;
        }

        /** What stands for the whole file once it is there. */
        synchronized Optional<String> handle() {
            return arrived == length ? Optional.of(handle) : Optional.empty();
        }
    }

    Upload begin(String owner, long length) {
        Upload upload =
                new Upload(opaque.mint("upload:MTph", ID_LENGTH), owner, length, opaque.mint("2:", HANDLE_LENGTH));
        byId.put(upload.id(), upload);
        byHandle.put(upload.handle, upload);
        return upload;
    }

    Optional<Upload> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The file, if all of it is there. */
    Optional<Upload> complete(String handle) {
        return Optional.ofNullable(byHandle.get(handle))
                .filter(upload -> upload.handle().isPresent());
    }
}

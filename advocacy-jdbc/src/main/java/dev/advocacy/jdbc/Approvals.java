package dev.advocacy.jdbc;

import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.DeliveryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The part of deliveries that never changes: exactly what was approved, text and files. Only inside a unit. */
final class Approvals {
    private record Approved(String delivery, String body) {}

    private static final NewRows<Approved> ROWS = NewRows.<Approved>into("advocacy_approval")
            .text("delivery", Approved::delivery)
            .text("body", Approved::body);

    private final Db db;
    private final Documents documents;

    Approvals(Db db) {
        this.db = db;
        this.documents = new Documents(db);
    }

    void add(Handle handle, List<Delivery> deliveries) {
        ROWS.write(db, handle, deliveries.stream().map(d -> written(handle, d)).toList());
    }

    private Approved written(Handle handle, Delivery delivery) {
        var id = delivery.id();
        return new Approved(id.value(), documents.writeNew(handle, owner(id), delivery.approval()));
    }

    /** What was approved of these, without its files; those that were forgotten are absent. */
    Texts texts(Handle handle, Collection<DeliveryId> ids) {
        var bodies = new HashMap<DeliveryId, String>();
        var keys = ids.stream().map(DeliveryId::value).toList();
        if (!keys.isEmpty()) {
            db.byKeys(handle, "delivery, body", "advocacy_approval", "delivery", keys)
                    .map((row, c) -> Map.entry(DeliveryId.of(row.getString(1)), row.getString(2)))
                    .forEach(e -> bodies.put(e.getKey(), e.getValue()));
        }
        return new Texts(handle, bodies);
    }

    static String owner(DeliveryId id) {
        return "delivery:" + id.value();
    }

    /** Of some deliveries. Not thread-safe. */
    final class Texts {
        private final Handle handle;
        private final Map<DeliveryId, String> bodies;

        private Texts(Handle handle, Map<DeliveryId, String> bodies) {
            this.handle = handle;
            this.bodies = bodies;
        }

        /**
         * With its files.
         *
         * @return empty where it was forgotten
         * @throws StoreException where it cannot be read
         */
        Optional<Approval> read(DeliveryId id) {
            return Optional.ofNullable(bodies.get(id))
                    .map(body -> documents.read(handle, owner(id), body, Approval.class));
        }

        /**
         * The first of these whose files fit into memory together; the very first in any case.
         *
         * @param most how many bytes
         */
        List<DeliveryId> fitting(List<DeliveryId> ids, long most) {
            var sizes = documents.sizes(
                    handle,
                    ids.stream().filter(this::hasFiles).map(Approvals::owner).toList());
            var fitting = new ArrayList<DeliveryId>();
            long left = most;
            for (var id : ids) {
                left -= sizes.getOrDefault(owner(id), 0L);
                if (left < 0 && !fitting.isEmpty()) {
                    return fitting;
                }
                fitting.add(id);
            }
            return fitting;
        }

        private boolean hasFiles(DeliveryId id) {
            return Documents.namesAFile(bodies.getOrDefault(id, ""));
        }
    }
}

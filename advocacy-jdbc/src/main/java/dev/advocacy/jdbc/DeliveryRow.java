package dev.advocacy.jdbc;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Attempt;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands of a delivery in its row: all but what was approved. */
record DeliveryRow(
        DeliveryId id,
        ShareId share,
        AmbassadorId ambassador,
        ContentId content,
        Account account,
        DeliveryState state,
        Instant due,
        @Nullable Instant expires,
        long fence,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        @Nullable String attempts,
        @Nullable String post,
        @Nullable String evidence,
        String reason) {
    /** In the order of its parts. */
    static final String COLUMNS = "id, share, ambassador, content, channel, account, state, due, expires, fence, owner,"
            + " lease_until, attempts, post, evidence, reason";

    static DeliveryRow of(ResultSet row) throws SQLException {
        return new DeliveryRow(
                DeliveryId.of(row.getString("id")),
                ShareId.of(row.getString("share")),
                AmbassadorId.of(row.getString("ambassador")),
                ContentId.of(row.getString("content")),
                new Account(ChannelId.of(row.getString("channel")), row.getString("account"), ""),
                DeliveryState.valueOf(row.getString("state")),
                Db.instant(row, "due"),
                Db.instantOrNull(row, "expires"),
                row.getLong("fence"),
                row.getString("owner"),
                Db.instantOrNull(row, "lease_until"),
                row.getString("attempts"),
                row.getString("post"),
                row.getString("evidence"),
                row.getString("reason"));
    }

    /** What stands for an approval whose text was forgotten. Its hash never holds, so that it is never armed. */
    Approval forgotten() {
        return new Approval(ambassador, account, Post.text(""), false, due, DeliveryRows.FORGOTTEN);
    }

    /** With what was approved. */
    Delivery delivery(Approvals.Texts texts) {
        return delivery(texts.read(id).orElseGet(this::forgotten));
    }

    Delivery delivery(Approval approved) {
        return new Delivery(
                id,
                share,
                content,
                approved,
                state,
                due,
                expires,
                fence,
                owner,
                leaseUntil,
                attempts == null ? List.of() : List.of(Json.read(attempts, Attempt[].class)),
                post == null ? null : Json.read(post, PostRef.class),
                evidence == null ? null : Evidence.valueOf(evidence),
                Objects.requireNonNull(reason));
    }
}

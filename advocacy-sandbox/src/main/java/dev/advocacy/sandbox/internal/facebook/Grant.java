package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Person;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one person lets one app do. Asking again adds to it; once ended it stays so, and a new one begins. */
public final class Grant {
    private static final int REMOVED = 458;
    private static final int PASSWORD_CHANGED = 460;

    private final App app;
    private final Person person;
    private final Set<String> granted = new TreeSet<>();
    private final Set<String> declined = new TreeSet<>();
    private volatile @Nullable GraphError end;

    Grant(App app, Person person) {
        this.app = app;
        this.person = person;
    }

    App app() {
        return app;
    }

    Person person() {
        return person;
    }

    synchronized void allow(Collection<String> permissions) {
        granted.addAll(permissions);
        declined.removeAll(permissions);
    }

    synchronized void decline(Collection<String> permissions) {
        declined.addAll(permissions);
        granted.removeAll(permissions);
    }

    synchronized boolean has(String permission) {
        return granted.contains(permission);
    }

    synchronized Set<String> granted() {
        return new TreeSet<>(granted);
    }

    synchronized Set<String> declined() {
        return new TreeSet<>(declined);
    }

    /** The person removes the app. */
    public void remove() {
        end(GraphError.token(REMOVED, "The user has not authorized application " + app.clientId() + "."));
    }

    /** The person changes the password, which ends every session. */
    public void changePassword() {
        end(GraphError.token(
                PASSWORD_CHANGED,
                "The session has been invalidated because the user changed their password or Facebook has changed the"
                        + " session for security reasons."));
    }

    /** Why its tokens hold no more, if it has ended. */
    Optional<GraphError> end() {
        return Optional.ofNullable(end);
    }

    private void end(GraphError why) {
        if (end == null) {
            end = why;
        }
    }
}

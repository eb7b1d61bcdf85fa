package dev.advocacy.delivery;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AmbassadorId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;

/** The real store of people; tells the oracle which credentials a node has deleted. */
final class WatchedPeople {
    private static final Set<String> DELETES = Set.of("disconnect", "change");

    private final AmbassadorStore worked;
    private final AmbassadorStore real;
    private final Oracle oracle;

    private WatchedPeople(AmbassadorStore worked, AmbassadorStore real, Oracle oracle) {
        this.worked = worked;
        this.real = real;
        this.oracle = oracle;
    }

    /**
     * What a node works on.
     *
     * @param worked what does it
     * @param real where it is stored
     */
    static AmbassadorStore around(AmbassadorStore worked, AmbassadorStore real, Oracle oracle) {
        var watched = new WatchedPeople(worked, real, oracle);
        return (AmbassadorStore) Proxy.newProxyInstance(
                AmbassadorStore.class.getClassLoader(),
                new Class<?>[] {AmbassadorStore.class},
                (proxy, method, arguments) -> watched.call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        var before = DELETES.contains(method.getName()) ? stored(arguments) : Optional.<Credentials>empty();
        try {
            return method.invoke(worked, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            before.filter(c -> stored(arguments).isEmpty()).ifPresent(oracle::disconnected);
        }
    }

    private Optional<Credentials> stored(Object[] arguments) {
        if (arguments[0] instanceof ConnectedAccount account) {
            return real.credentials(account.ambassador(), account.account());
        }
        return arguments[1] instanceof Account account
                ? real.credentials((AmbassadorId) arguments[0], account)
                : Optional.empty();
    }
}

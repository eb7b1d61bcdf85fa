package dev.advocacy.testkit;

import dev.advocacy.channel.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hook that the adapter needs, and that its contract does not override. */
final class MissingHook extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String hook;

    MissingHook(String hook, String what) {
        super("the adapter offers this part, so the contract must test it: override " + hook + " with " + what);
        this.hook = hook;
    }

    /** The names of all that this contract lacks for the parts of its adapter. */
    static List<String> in(ChannelScenarios contract) {
        try (var scene = contract.open()) {
            return calls(contract, scene).stream()
                    .flatMap(call -> lackedBy(call).stream())
                    .toList();
        }
    }

    private static List<Runnable> calls(ChannelScenarios contract, Scene scene) {
        var calls = new ArrayList<Runnable>();
        scene.adapter.publisher().ifPresent(p -> calls.addAll(publishing(contract)));
        scene.adapter.editor().ifPresent(e -> calls.add(contract::edited));
        scene.adapter.engagement().ifPresent(e -> calls.addAll(counting(contract)));
        scene.adapter.accounts().ifPresent(a -> calls.add(() -> contract.profile(contract.sampleAccount())));
        return calls;
    }

    private static List<Runnable> publishing(ChannelScenarios contract) {
        return List.of(
                contract::publishing,
                () -> contract.published(contract.postId(1)),
                () -> contract.rateLimited(Optional.empty()),
                contract::tokenExpired,
                contract::tokenRevoked,
                contract::scopeMissing,
                contract::duplicate,
                contract::refusedContent);
    }

    private static List<Runnable> counting(ChannelScenarios contract) {
        return List.of(contract::metrics, () -> contract.counted(new PostRef(contract.postId(1), null), Map.of()));
    }

    /** What a hook that is there does with such a call is tried by the laws. */
    private static Optional<String> lackedBy(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (MissingHook lacked) {
            return Optional.of(lacked.hook);
        } catch (RuntimeException | AssertionError e) {
            return Optional.empty();
        }
    }
}

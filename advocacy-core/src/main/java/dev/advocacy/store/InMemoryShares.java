package dev.advocacy.store;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions, and who has said what. */
final class InMemoryShares implements ShareStore {
    private record Said(ChannelId channel, AmbassadorId ambassador, String wording) {}

    private final Unit unit;
    private final InMemoryDeliveries deliveries;
    private final InMemoryEngagement engagement;
    private final Map<ShareId, Share> shares = new HashMap<>();
    private final Map<AmbassadorId, List<Share>> byPerson = new HashMap<>();
    private final Map<ContentId, Map<String, Set<AmbassadorId>>> speakers = new HashMap<>();
    private final Map<ContentId, Deque<Said>> newestFirst = new HashMap<>();

    InMemoryShares(Unit unit, InMemoryDeliveries deliveries, InMemoryEngagement engagement) {
        this.unit = unit;
        this.deliveries = deliveries;
        this.engagement = engagement;
    }

    @Override
    public List<Decision> add(List<Decision> decisions) {
        return unit.in(() -> decisions.stream().filter(this::isAdded).toList());
    }

    private boolean isAdded(Decision decision) {
        var share = decision.share();
        if (shares.containsKey(share.id()) || engagement.isTaken(decision.link())) {
            return false;
        }
        shares.put(share.id(), share);
        index(share, decision.delivery().approval().account().channel());
        deliveries.add(decision.delivery());
        if (decision.link() != null) {
            engagement.add(decision.link());
        }
        unit.append(decision.events());
        return true;
    }

    @Override
    public Optional<Share> share(ShareId id) {
        return unit.in(() -> Optional.ofNullable(shares.get(id)));
    }

    @Override
    public List<Share> sharesOf(AmbassadorId ambassador) {
        return unit.in(() -> List.copyOf(byPerson.getOrDefault(ambassador, List.of())));
    }

    @Override
    public boolean saidByColleague(ContentId content, String wording, AmbassadorId ambassador) {
        return unit.in(() -> speakers.getOrDefault(content, Map.of()).getOrDefault(wording, Set.of()).stream()
                .anyMatch(a -> !a.equals(ambassador)));
    }

    @Override
    public List<String> saidByColleagues(ContentId content, ChannelId channel, AmbassadorId ambassador, int most) {
        return unit.in(() -> newestFirst.getOrDefault(content, new ArrayDeque<>()).stream()
                .filter(said ->
                        said.channel().equals(channel) && !said.ambassador().equals(ambassador))
                .limit(most)
                .map(Said::wording)
                .toList());
    }

    private void index(Share share, ChannelId channel) {
        byPerson.computeIfAbsent(share.ambassador(), a -> new ArrayList<>()).add(share);
        var wording = share.wording();
        speakers.computeIfAbsent(share.content(), c -> new HashMap<>())
                .computeIfAbsent(wording, w -> new HashSet<>())
                .add(share.ambassador());
        newestFirst
                .computeIfAbsent(share.content(), c -> new ArrayDeque<>())
                .addFirst(new Said(channel, share.ambassador(), wording));
    }
}

package io.nearside.it.kill;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.engine.journal.Journal;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.journal.MemoryJournals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a flow on Azure must not get wrong: each is a line that could be missing, with a story in which it is missed. */
enum AzureMistake implements Bug {
    TAKES_EVERY_ENDPOINT_FOR_OURS(AzureStories.OTHERS_ENDPOINT_IS_USED, PrivateEndpoints.class, everyEndpointOurs()),
    MARKS_NO_ENDPOINT(AzureStories.JOURNAL_IS_LOST, PrivateEndpoints.class, markingNone()),
    LETS_IN_WHOEVER_WAITS(
            AzureStories.A_STRANGER_WAITS,
            VendorEndpoints.class,
            after("connections", found -> ((Optional<?>) found).map(rows -> asOurs(rows(rows), ours())))),
    SEES_NOBODY_ELSE_LINKED(
            AzureStories.A_TEAM_COMES_LATER,
            VendorEndpoints.class,
            after("connections", found -> ((Optional<?>) found).map(rows -> oursOnly(rows(rows), ours())))),
    /** Of the static addresses: nothing of a provider's is wrong, but the journal lacks a line. */
    FORGETS_WHICH_ADDRESSES_WERE_THERE(
            AzureStories.A_SPARE_ADDRESS_AND_A_LOST_ONE,
            Journals.class,
            (method, arguments, real) -> real.with(arguments)),
    TAKES_EVERY_HALF_FOR_OURS(
            AzureStories.OTHERS_HALF_IS_USED,
            PeeringMirror.class,
            halves(half -> marked(half, new Mark("orders-kafka")))),
    LEARNS_NO_NEW_RANGE(
            AzureStories.THEIR_NETWORK_GROWS,
            PeeringMirror.class,
            (method, arguments, real) ->
                    method.equals("mend") ? new Change<>(Effect.UPDATED, arguments[0]) : real.with(arguments)),
    KEEPS_THE_CASE_OF_IDS(AzureStories.NOTHING_ELSE_HAPPENS, PeeringMirror.class, halves(AzureMistake::inCapitals));

    private final AzureStories story;

    private final Class<?> capability;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Meddler meddler;

    AzureMistake(AzureStories story, Class<?> capability, Meddler meddler) {
        this.story = story;
        this.capability = capability;
        this.meddler = meddler;
    }

    /** Where it is missed. */
    AzureStories story() {
        return story;
    }

    /** Where its journals are kept. */
    Journals journals() {
        Journals real = new MemoryJournals();
        return this == FORGETS_WHICH_ADDRESSES_WERE_THERE ? forgetting(real, "static addresses before ") : real;
    }

    private static Journals forgetting(Journals real, String key) {
        return new Journals() {
            @Override
            public Journal of(String link) {
                Journal journal = real.of(link);
                return new Journal() {
                    @Override
                    public List<JournalEntry> entries() {
                        return journal.entries();
                    }

                    @Override
                    public void append(JournalEntry entry) {
                        if (!entry.fields().getOrDefault("key", "").startsWith(key)) {
                            journal.append(entry);
                        }
                    }
                };
            }

            @Override
            public List<String> links() {
                return real.links();
            }
        };
    }

    @Override
    public Optional<Meddler> in(Class<?> type) {
        return type == capability ? Optional.of(meddler) : Optional.empty();
    }

    static Meddler after(String meant, UnaryOperator<Object> change) {
        return (method, arguments, real) -> {
            Object answer = real.with(arguments);
            return method.equals(meant) ? change.apply(answer) : answer;
        };
    }

    static Meddler everyEndpointOurs() {
        return after("find", found -> ((Optional<?>) found).map(endpoint -> ours((Endpoint) endpoint)));
    }

    static Meddler markingNone() {
        return (method, arguments, real) -> real.with(
                method.equals("create")
                        ? new Object[] {arguments[0], unmarked((EndpointWish) arguments[1])}
                        : arguments);
    }

    static Meddler halves(UnaryOperator<Half> change) {
        return after(
                "halves",
                found -> ((List<?>) found)
                        .stream().map(half -> change.apply((Half) half)).toList());
    }

    private static ConsumerId ours() {
        return new ConsumerId(AzureNeighbours.GROUP + "/providers/Microsoft.Network/privateEndpoints/orders-kafka");
    }

    private static Endpoint ours(Endpoint seen) {
        return new Endpoint(
                seen.name(),
                seen.consumer(),
                seen.target(),
                seen.state(),
                seen.approval(),
                new Mark("orders-kafka"),
                seen.says());
    }

    private static EndpointWish unmarked(EndpointWish wish) {
        return new EndpointWish(
                wish.name(), wish.target(), wish.by(), wish.address(), wish.message(), new Mark("nobody"));
    }

    @SuppressWarnings("unchecked") // what the look-up answers, by its declaration
    static List<VendorConnection> rows(Object value) {
        return (List<VendorConnection>) value;
    }

    static List<VendorConnection> asOurs(List<VendorConnection> rows, ConsumerId ours) {
        return rows.stream()
                .map(row -> row.state() == State.TO_ADMIT
                        ? new VendorConnection(
                                row.named().orElse(null),
                                row.service(),
                                ours,
                                row.state(),
                                row.toldAddress().orElse(null),
                                row.says())
                        : row)
                .toList();
    }

    static List<VendorConnection> oursOnly(List<VendorConnection> rows, ConsumerId ours) {
        return rows.stream().filter(row -> row.consumer().equals(ours)).toList();
    }

    static Half marked(Half half, Mark mark) {
        return new Half(
                half.id(), half.name(), half.mine(), half.theirs(), half.state(), half.theirCidrs(), mark, half.says());
    }

    private static Half inCapitals(Half half) {
        PeerNetwork theirs = half.theirs();
        return half.towards(new PeerNetwork(
                theirs.account(), new NetworkId(theirs.network().value().toUpperCase(Locale.ROOT)), theirs.tenant()));
    }
}

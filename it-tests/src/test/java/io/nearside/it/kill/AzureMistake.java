package io.nearside.it.kill;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.engine.journal.Journal;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.journal.MemoryJournals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a flow on Azure must not get wrong: each is a line that could be missing, with a story in which it is missed. */
enum AzureMistake implements Bug {
    TAKES_EVERY_ENDPOINT_FOR_OURS(
            AzureStories.OTHERS_ENDPOINT_IS_USED, PrivateEndpoints.class, Meddlers.everyEndpointOurs()),
    MARKS_NO_ENDPOINT(AzureStories.JOURNAL_IS_LOST, PrivateEndpoints.class, Meddlers.markingNone()),
    LETS_IN_WHOEVER_WAITS(
            AzureStories.A_STRANGER_WAITS,
            VendorEndpoints.class,
            Meddlers.connections(rows -> Meddlers.asOurs(rows, ours()))),
    SEES_NOBODY_ELSE_LINKED(
            AzureStories.A_TEAM_COMES_LATER,
            VendorEndpoints.class,
            Meddlers.connections(rows -> Meddlers.oursOnly(rows, ours()))),
    /** Of the static addresses: nothing of a provider's is wrong, but the journal lacks a line. */
    FORGETS_WHICH_ADDRESSES_WERE_THERE(
            AzureStories.A_SPARE_ADDRESS_AND_A_LOST_ONE,
            Journals.class,
            (method, arguments, real) -> real.with(arguments)),
    TAKES_EVERY_HALF_FOR_OURS(AzureStories.OTHERS_HALF_IS_USED, PeeringMirror.class, Meddlers.everyHalfOurs()),
    LEARNS_NO_NEW_RANGE(AzureStories.THEIR_NETWORK_GROWS, PeeringMirror.class, Meddlers.mendingNothing()),
    KEEPS_THE_CASE_OF_IDS(
            AzureStories.NOTHING_ELSE_HAPPENS, PeeringMirror.class, Meddlers.halves(AzureMistake::inCapitals));

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

    private static ConsumerId ours() {
        return new ConsumerId(AzureNeighbours.GROUP + "/providers/Microsoft.Network/privateEndpoints/orders-kafka");
    }

    private static Half inCapitals(Half half) {
        PeerNetwork theirs = half.theirs();
        return half.towards(new PeerNetwork(
                theirs.account(), new NetworkId(theirs.network().value().toUpperCase(Locale.ROOT)), theirs.tenant()));
    }
}

package io.nearside.engine.request;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.NearTask.Naming;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.journal.LinkMemory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Remembers what a vendor once said the near side has to do, since a later answer may no longer say it: a
 * vendor is known whose answers lose it once the peering is active.
 */
final class TaskMemory {
    private static final String LAST = "near-task";

    private static final String SEPARATOR = "|";

    private static final String LIST_SEPARATOR = ",";

    private final LinkMemory memory;

    TaskMemory(LinkMemory memory) {
        this.memory = memory;
    }

    /** What the near side has to do for this request: by the vendor's answer, else by an earlier one to the same request. */
    Optional<NearTask> taskOf(PeeringRequest request) {
        String key = "near-task " + request.id();
        Optional<NearTask> told = request.nearTask();
        Optional<NearTask> before = memory.recall(key).flatMap(TaskMemory::parse);
        if (told.isPresent() && before.isPresent() && saysLess(told.get(), before.get())) {
            return before;
        }
        if (told.filter(TaskMemory::isAssumed).isPresent() && before.isPresent()) {
            // A guess never takes the place of what was named, or guessed, for this request before.
            return before;
        }
        told.map(TaskMemory::format).ifPresent(task -> {
            memory.keep(key, task);
            memory.keep(LAST, task);
        });
        if (told.isPresent() || request.state() == RequestState.BUILDING) {
            return told;
        }
        return before;
    }

    /** Whether an answer names the network that an earlier one named, without its owner's directory. */
    private static boolean saysLess(NearTask told, NearTask before) {
        return told instanceof NearTask.Mirror now
                && before instanceof NearTask.Mirror then
                && now.peer().directory().isEmpty()
                && then.peer().directory().isPresent()
                && now.peer().network().equals(then.peer().network());
    }

    private static boolean isAssumed(NearTask task) {
        return task instanceof NearTask.Mirror mirror && mirror.naming() == Naming.ASSUMED;
    }

    /** What the near side last had to do for this link. */
    Optional<NearTask> last() {
        return memory.recall(LAST).flatMap(TaskMemory::parse);
    }

    static String format(NearTask task) {
        if (task instanceof NearTask.Mirror mirror) {
            String account = mirror.peer().owner().map(AccountId::value).orElse("");
            return String.join(
                    SEPARATOR,
                    "mirror",
                    account,
                    mirror.peer().network().value(),
                    mirror.naming().name(),
                    mirror.source(),
                    mirror.peer().directory().map(TenantId::value).orElse(""));
        }
        if (task instanceof NearTask.AcceptAttachment accept) {
            return String.join(
                    SEPARATOR,
                    "attachment",
                    accept.claim().id().value(),
                    joined(accept.claim().owners()));
        }
        PeerClaim claim = ((NearTask.Accept) task).claim();
        String proof = claim.proof() instanceof PeerProof.ById byId
                ? "id" + SEPARATOR + byId.id() + SEPARATOR
                : "requester" + SEPARATOR + ((PeerProof.ByRequester) claim.proof()).account() + SEPARATOR
                        + ((PeerProof.ByRequester) claim.proof()).network();
        return String.join(
                SEPARATOR,
                "accept",
                proof,
                joined(claim.regions()),
                joined(claim.cidrs()),
                joined(claim.accounts()),
                joined(claim.networks()));
    }

    static Optional<NearTask> parse(String text) {
        List<String> parts = Arrays.asList(text.split("\\|", -1));
        try {
            if (parts.get(0).equals("mirror")) {
                AccountId account = parts.get(1).isEmpty() ? null : new AccountId(parts.get(1));
                // Journals of before there were directories have no such part.
                TenantId tenant = parts.size() < 6 || parts.get(5).isEmpty() ? null : new TenantId(parts.get(5));
                return Optional.of(new NearTask.Mirror(
                        new PeerNetwork(account, new NetworkId(parts.get(2)), tenant),
                        Naming.valueOf(parts.get(3)),
                        parts.get(4)));
            }
            if (parts.get(0).equals("attachment")) {
                return Optional.of(new NearTask.AcceptAttachment(
                        new AttachmentClaim(new AttachmentId(parts.get(1)), set(parts.get(2), AccountId::new))));
            }
            PeerProof proof = parts.get(1).equals("id")
                    ? new PeerProof.ById(new PeeringId(parts.get(2)))
                    : new PeerProof.ByRequester(new AccountId(parts.get(2)), new NetworkId(parts.get(3)));
            return Optional.of(new NearTask.Accept(new PeerClaim(
                    proof,
                    set(parts.get(4), Region::new),
                    set(parts.get(5), Cidr::of),
                    set(parts.get(6), AccountId::new),
                    set(parts.get(7), NetworkId::new))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** What is remembered under such a key, in words; empty if the key is another's. */
    static Optional<String> says(String key, String value) {
        return key.startsWith(LAST) ? parse(value).map(TaskMemory::says) : Optional.empty();
    }

    private static String says(NearTask task) {
        if (task instanceof NearTask.Mirror mirror) {
            String owner = mirror.peer()
                    .owner()
                    .map(account -> " of account " + account)
                    .orElse("");
            String directory = mirror.peer()
                    .directory()
                    .map(tenant -> " in directory " + tenant)
                    .orElse("");
            return "our half is to point to network " + mirror.peer().network() + owner + directory + ", by "
                    + mirror.source();
        }
        if (task instanceof NearTask.AcceptAttachment accept) {
            return "attachment " + accept.claim().id() + " is to be accepted"
                    + of(" from account ", accept.claim().owners());
        }
        PeerClaim claim = ((NearTask.Accept) task).claim();
        String what = claim.proof() instanceof PeerProof.ById byId
                ? "peering " + byId.id()
                : "the request of network " + ((PeerProof.ByRequester) claim.proof()).network();
        return what + " is to be accepted" + of(" from account ", claim.accounts()) + of(", network ", claim.networks())
                + of(", in ", claim.regions()) + of(", with ", claim.cidrs());
    }

    private static String of(String lead, Collection<?> values) {
        return values.isEmpty() ? "" : lead + joined(values).replace(LIST_SEPARATOR, ", ");
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(LIST_SEPARATOR));
    }

    private static <T> Set<T> set(String text, Function<String, T> maker) {
        return Arrays.stream(text.split(LIST_SEPARATOR))
                .filter(part -> !part.isEmpty())
                .map(maker)
                .collect(Collectors.toUnmodifiableSet());
    }
}

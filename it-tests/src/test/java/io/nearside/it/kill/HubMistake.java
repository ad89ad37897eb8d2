package io.nearside.it.kill;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.it.gateway.HubStage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the flow through a transit gateway must not get wrong: each is a line that could be missing, with a story in which it is missed. */
enum HubMistake implements Bug {
    ACCEPTS_WHATEVER_WAITS(HubStories.NOTHING_ELSE_HAPPENS, GatewayAttachments.class, HubMistake::acceptingAll),
    TAKES_PENDING_FOR_AVAILABLE(
            HubStories.NOTHING_ELSE_HAPPENS,
            GatewayAttachments.class,
            () -> attachments(seen -> seen.state() == AttachmentState.PENDING ? available(seen) : seen)),
    SHARES_WITH_AN_ACCOUNT_THAT_NOBODY_NAMED(
            HubStories.NOTHING_ELSE_HAPPENS,
            GatewaySharing.class,
            () -> (method, arguments, real) -> real.with(
                    method.equals("share")
                            ? new Object[] {arguments[0], typo((ShareDemand) arguments[1]), arguments[2]}
                            : arguments)),
    TAKES_EVERY_SHARE_FOR_OURS(
            HubStories.SOMEBODY_HAS_SHARED_IT,
            GatewaySharing.class,
            () -> shares(seen -> marked(seen, new Mark("orders-kafka")))),
    TAKES_WHOEVER_IS_LISTED_FOR_A_MEMBER(
            HubStories.THE_VENDOR_WAS_TAKEN_OUT, GatewaySharing.class, () -> shares(HubMistake::allIn)),
    SEES_NO_OTHER_ATTACHMENT_OF_THE_VENDORS(
            HubStories.ANOTHER_LINK_COMES_LATER, GatewayAttachments.class, HubMistake::forgettingOthers),
    DROPS_EVERY_RANGE(
            HubStories.SOMEBODY_CHANGES_THE_RANGES,
            VendorGateways.class,
            () -> (method, arguments, real) -> real.with(
                    method.equals("reach")
                            ? new Object[] {arguments[0], Set.of(), ((PeeringRequest) arguments[0]).reach()}
                            : arguments));

    private final HubStories story;

    private final Class<?> capability;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Supplier<Meddler> meddler;

    HubMistake(HubStories story, Class<?> capability, Supplier<Meddler> meddler) {
        this.story = story;
        this.capability = capability;
        this.meddler = meddler;
    }

    /** Where it is missed. */
    Story story() {
        return story.story();
    }

    @Override
    public Optional<Meddler> in(Class<?> type) {
        return type == capability ? Optional.of(meddler.get()) : Optional.empty();
    }

    private static Meddler attachments(UnaryOperator<Attachment> change) {
        return (method, arguments, real) -> {
            Object answer = real.with(arguments);
            return method.equals("of")
                    ? HubMistake.<Attachment>list(answer).stream().map(change).toList()
                    : answer;
        };
    }

    private static Meddler shares(UnaryOperator<GatewayShare> change) {
        return (method, arguments, real) -> {
            Object answer = real.with(arguments);
            return method.equals("of")
                    ? HubMistake.<GatewayShare>list(answer).stream().map(change).toList()
                    : answer;
        };
    }

    private static Meddler acceptingAll() {
        AtomicReference<List<Attachment>> seen = new AtomicReference<>(List.of());
        return (method, arguments, real) -> {
            if (method.equals("accept")) {
                for (Attachment other : Objects.requireNonNull(seen.get())) {
                    if (other.state() == AttachmentState.PENDING && !other.equals(arguments[0])) {
                        real.with(
                                other,
                                new AttachmentClaim(
                                        other.id(), Set.of(other.owner().orElseThrow())));
                    }
                }
            }
            Object answer = real.with(arguments);
            if (method.equals("of")) {
                seen.set(list(answer));
            }
            return answer;
        };
    }

    /** Once one is removed, no others of that account are seen. */
    private static Meddler forgettingOthers() {
        AtomicBoolean removed = new AtomicBoolean();
        return (method, arguments, real) -> {
            Object answer = real.with(arguments);
            if (method.equals("remove")) {
                removed.set(true);
            }
            return method.equals("of") && removed.get()
                    ? HubMistake.<Attachment>list(answer).stream()
                            .filter(one -> one.owner()
                                    .filter(new AccountId(HubStage.VENDOR)::equals)
                                    .isEmpty())
                            .toList()
                    : answer;
        };
    }

    @SuppressWarnings("unchecked") // what the look-up answers, by its declaration
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }

    private static Attachment available(Attachment seen) {
        return new Attachment(
                seen.id(),
                seen.gateway(),
                seen.kind(),
                seen.attached(),
                seen.owner().orElse(null),
                AttachmentState.AVAILABLE,
                seen.sendsBy().orElse(null),
                seen.says());
    }

    private static ShareDemand typo(ShareDemand demand) {
        return new ShareDemand(new AccountId("675999398342"), demand.standing(), demand.source());
    }

    private static GatewayShare marked(GatewayShare seen, Mark mark) {
        return new GatewayShare(
                seen.id(),
                seen.name(),
                seen.state(),
                seen.holds(),
                seen.alone(),
                seen.outsiders(),
                seen.members(),
                mark,
                seen.says());
    }

    private static GatewayShare allIn(GatewayShare seen) {
        return new GatewayShare(
                seen.id(),
                seen.name(),
                seen.state(),
                seen.holds(),
                seen.alone(),
                seen.outsiders(),
                seen.members().stream()
                        .map(one -> new ShareMember(one.principal(), one.standing(), ShareMember.State.IN, one.says()))
                        .toList(),
                seen.madeFor().orElse(null),
                seen.says());
    }
}

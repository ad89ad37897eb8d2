package io.nearside.aws.gateway;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.cloud.ShareMember.State;
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsTags;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ram.model.ResourceShare;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociation;
import software.amazon.awssdk.services.ram.model.Tag;

/** Reads what RAM shows of resource shares and of what is associated with them. States are compared as text. */
final class AwsShareReader {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private static final Pattern GROUP = Pattern.compile("arn:[^:]+:organizations:[^:]*:[^:]*:(organization|ou)/.*");

    private AwsShareReader() {}

    /**
     * A share.
     *
     * @param resources what it holds, among them the gateway; what it no longer holds may still be listed
     * @param principals whom it names
     */
    static GatewayShare share(
            ResourceShare shown,
            String gateway,
            List<ResourceShareAssociation> resources,
            List<ResourceShareAssociation> principals) {
        List<ShareMember> held = members(resources);
        return new GatewayShare(
                new ShareId(present("resourceShareArn", shown.resourceShareArn())),
                shown.name() == null ? "" : shown.name(),
                state(shown),
                held.stream()
                        .filter(thing -> thing.principal().equals(gateway))
                        .map(ShareMember::state)
                        .findFirst()
                        .orElse(State.OUT),
                held.stream().allMatch(thing -> thing.principal().equals(gateway) || thing.state() == State.OUT)
                        ? Alone.YES
                        : Alone.NO,
                outsiders(shown),
                members(principals),
                mark(shown).orElse(null),
                words(shown.statusMessage()));
    }

    /** A share that has just been asked for: its answer tells of nothing that it was asked for with. */
    static GatewayShare made(@Nullable ResourceShare answer, ShareDemand demand, Mark mark) {
        if (answer == null) {
            throw new IllegalArgumentException("it has no resourceShare");
        }
        return new GatewayShare(
                new ShareId(present("resourceShareArn", answer.resourceShareArn())),
                answer.name() == null ? "" : answer.name(),
                state(answer),
                State.SETTLING,
                Alone.YES,
                outsiders(answer),
                List.of(new ShareMember(demand.with().value(), demand.standing(), State.SETTLING, "")),
                mark,
                words(answer.statusMessage()));
    }

    /** A share with whom it was just told to let in. */
    static GatewayShare with(GatewayShare seen, ShareDemand demand, List<ShareMember> let) {
        ShareMember one = let.stream()
                .filter(member -> member.is(demand.with()))
                .findFirst()
                .orElseGet(() -> new ShareMember(demand.with().value(), demand.standing(), State.SETTLING, ""));
        Stream<ShareMember> others = seen.members().stream().filter(member -> !member.is(demand.with()));
        return new GatewayShare(
                seen.id(),
                seen.name(),
                seen.state(),
                seen.holds(),
                seen.alone(),
                seen.outsiders(),
                Stream.concat(others, Stream.of(one))
                        .sorted(Comparator.comparing(ShareMember::principal))
                        .toList(),
                seen.madeFor().orElse(null),
                seen.says());
    }

    /** Whether a share has it, or is about to: what was taken out, and what was in a share that is gone, is listed for a while. */
    static boolean holds(ResourceShareAssociation shown, String resource) {
        return resource.equals(shown.associatedEntity()) && member(shown).state() != State.OUT;
    }

    /** RAM goes on listing what was associated before: of several lines on one entity, the most alive tells where it stands. */
    static List<ShareMember> members(Collection<ResourceShareAssociation> shown) {
        BinaryOperator<ShareMember> moreAlive =
                BinaryOperator.minBy(Comparator.comparing(member -> rank(member.state())));
        return shown.stream()
                .map(AwsShareReader::member)
                .collect(Collectors.toMap(ShareMember::principal, member -> member, moreAlive))
                .values()
                .stream()
                .sorted(Comparator.comparing(ShareMember::principal))
                .toList();
    }

    static ShareMember member(ResourceShareAssociation shown) {
        Standing standing =
                shown.external() == null ? Standing.UNKNOWN : shown.external() ? Standing.OUTSIDE : Standing.INSIDE;
        String entity = present("associatedEntity", shown.associatedEntity());
        return new ShareMember(
                entity,
                kind(entity),
                standing,
                standing(AwsAnswers.state(shown.statusAsString())),
                words(shown.statusMessage()));
    }

    /** Besides accounts, organizations and their units, RAM takes roles, users and services of AWS's own. */
    private static ShareMember.Kind kind(String principal) {
        if (ACCOUNT.matcher(principal).matches()) {
            return ShareMember.Kind.ACCOUNT;
        }
        return GROUP.matcher(principal).matches() ? ShareMember.Kind.GROUP : ShareMember.Kind.OTHER;
    }

    static GatewayShare.State state(ResourceShare shown) {
        return switch (AwsAnswers.state(shown.statusAsString())) {
            case "pending" -> GatewayShare.State.SETTLING;
            case "active" -> GatewayShare.State.ACTIVE;
            case "failed" -> GatewayShare.State.FAILED;
            case "deleting" -> GatewayShare.State.LEAVING;
            case "deleted" -> GatewayShare.State.GONE;
            default -> GatewayShare.State.UNKNOWN;
        };
    }

    /** RAM's default is to take them (API reference of RAM, CreateResourceShare). */
    private static Outsiders outsiders(ResourceShare shown) {
        return Boolean.FALSE.equals(shown.allowExternalPrincipals()) ? Outsiders.REFUSED : Outsiders.TAKEN;
    }

    private static Optional<Mark> mark(ResourceShare shown) {
        return AwsTags.mark(key -> shown.tags().stream()
                .filter(tag -> key.equals(tag.key()))
                .map(Tag::value)
                .findFirst());
    }

    /** API reference of RAM, ResourceShareAssociation: status. */
    private static State standing(String status) {
        return switch (status) {
            case "associating", "restoring" -> State.SETTLING;
            case "associated" -> State.IN;
            case "failed" -> State.FAILED;
            case "suspending", "suspended" -> State.SUSPENDED;
            case "disassociating" -> State.LEAVING;
            case "disassociated" -> State.OUT;
            default -> State.UNKNOWN;
        };
    }

    private static int rank(State state) {
        return switch (state) {
            case IN -> 0;
            case SETTLING -> 1;
            case UNKNOWN -> 2;
            case SUSPENDED -> 3;
            case LEAVING -> 4;
            case FAILED -> 5;
            case OUT -> 6;
        };
    }

    private static String words(@Nullable String message) {
        return message == null ? "" : message.strip();
    }
}

package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwsFirewallMakingTest {
    private static final String DESCRIBE = "DescribeSecurityGroups";

    private static final String CREATE = "CreateSecurityGroup";

    private static final String DELETE = "DeleteSecurityGroup";

    private static final NetworkId NETWORK = new NetworkId(StubAws.VPC);

    private static final Mark MARK = new Mark("orders-kafka");

    private static final String RULE = """
            <ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>10000</fromPort><toPort>31000</toPort><ipRanges><item>\
            <cidrIp>10.0.0.0/16</cidrIp><description>Nearside link orders-kafka</description></item></ipRanges></item>\
            </ipPermissions>""";

    private final StubAws aws = new StubAws();

    private final FirewallMaking making = aws.find(FirewallMaking.class);

    @AfterEach
    void close() {
        aws.close();
    }

    private static String shown(String... groups) {
        return EndpointAnswers.answer(
                DESCRIBE, "<securityGroupInfo>" + String.join("", groups) + "</securityGroupInfo>");
    }

    private static String group(String id, String vpc, String link) {
        return """
                <item><groupId>%s</groupId><groupName>nearside-orders-kafka</groupName><vpcId>%s</vpcId>%s<tagSet>\
                <item><key>managed-by</key><value>nearside</value></item>\
                <item><key>nearside-link</key><value>%s</value></item></tagSet></item>""".formatted(id, vpc, RULE, link);
    }

    private static void fails(ErrorKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void theOneOfTheMarkIsFoundWithItsRulesWhateverTheAnswerShowsBesides() {
        aws.answer(
                DESCRIBE,
                shown(
                        group("sg-0a", StubAws.VPC, "payments"),
                        group("sg-0b", "vpc-0elsewhere", "orders-kafka"),
                        group("sg-0d", StubAws.VPC, "orders-kafka"),
                        group("sg-0c", StubAws.VPC, "orders-kafka"),
                        "<item><groupId>sg-00</groupId><groupName>nearside-orders-kafka</groupName><vpcId>"
                                + StubAws.VPC + "</vpcId></item>"));
        Firewall found = making.find(NETWORK, MARK).orElseThrow();
        assertThat(found.id()).as("of two the same at every look").isEqualTo(new FirewallId("sg-0c"));
        assertThat(found.network()).isEqualTo(NETWORK);
        assertThat(found.madeFor()).contains(MARK);
        assertThat(found.rules())
                .extracting(FirewallRule::madeFor)
                .allSatisfy(mark -> assertThat(mark).contains(MARK));
        StubAws.Request request = aws.onlyRequest();
        assertThat(request.parameter("Filter.1.Value.1")).isEqualTo(StubAws.VPC);
        assertThat(request.parameter("Filter.2.Name")).isEqualTo("tag:managed-by");
        assertThat(request.parameter("Filter.3.Name")).isEqualTo("tag:nearside-link");
        assertThat(request.parameter("Filter.3.Value.1")).isEqualTo("orders-kafka");
    }

    @Test
    void noneIsNoFailure() {
        aws.answer(DESCRIBE, shown());
        assertThat(making.find(NETWORK, MARK)).isEmpty();
    }

    @Test
    void oneIsMadeAndMarkedInOneCall() {
        aws.answer(CREATE, EndpointAnswers.answer(CREATE, "<return>true</return><groupId>sg-0a</groupId>"));
        Change<Firewall> made = making.make(NETWORK, MARK);
        assertThat(made.effect()).isEqualTo(Effect.CREATED);
        assertThat(made.now().id()).isEqualTo(new FirewallId("sg-0a"));
        assertThat(made.now().madeFor()).contains(MARK);
        assertThat(made.now().rules()).extracting(FirewallRule::toString).containsExactly("tcp 0-65535 to 0.0.0.0/0");
        StubAws.Request request = aws.onlyRequest();
        assertThat(request.parameter("GroupName")).isEqualTo("nearside-orders-kafka");
        assertThat(request.parameter("GroupDescription")).isEqualTo("Nearside link orders-kafka");
        assertThat(request.parameter("VpcId")).isEqualTo(StubAws.VPC);
        assertThat(request.parameter("TagSpecification.1.ResourceType")).isEqualTo("security-group");
        assertThat(request.parameter("TagSpecification.1.Tag.1.Value")).isEqualTo("nearside");
        assertThat(request.parameter("TagSpecification.1.Tag.2.Value")).isEqualTo("orders-kafka");
    }

    @Test
    void whatKeepsOneFromBeingMade() {
        aws.refuse(CREATE, 400, "InvalidGroup.Duplicate", "it exists");
        fails(ErrorKind.CONFLICT, () -> making.make(NETWORK, MARK));
        aws.refuse(CREATE, 400, "InvalidVpcID.NotFound", "no such VPC");
        fails(ErrorKind.NOT_FOUND, () -> making.make(NETWORK, MARK));
        aws.refuse(CREATE, 400, "SecurityGroupLimitExceeded", "full");
        fails(ErrorKind.EXHAUSTED, () -> making.make(NETWORK, MARK));
    }

    @Test
    void oneIsRemovedOnceAndWhatIsGoneIsGone() {
        Firewall ours = new Firewall(new FirewallId("sg-0a"), NETWORK, List.of(), MARK);
        aws.answer(DELETE, EndpointAnswers.answer(DELETE, "<return>true</return>"));
        assertThat(making.remove(ours)).isEqualTo(new Removal.Gone());
        assertThat(aws.onlyRequest().parameter("GroupId")).isEqualTo("sg-0a");
        aws.refuse(DELETE, 400, "InvalidGroup.NotFound", "no such group");
        assertThat(making.remove(ours)).isEqualTo(new Removal.Gone());
        aws.refuse(DELETE, 400, "DependencyViolation", "resource sg-0a has a dependent object");
        fails(ErrorKind.CONFLICT, () -> making.remove(ours));
    }

    @Test
    void somebodyElsesIsNotEvenAskedFor() {
        Firewall theirs = new Firewall(new FirewallId("sg-0a"), NETWORK, List.of());
        fails(ErrorKind.INVALID, () -> making.remove(theirs));
        assertThat(aws.requests()).isEmpty();
    }
}

package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint service in the hands of its owner, by requests alone. */
final class EndpointProviderTest {
    private static final String BALANCER =
            "arn:aws:elasticloadbalancing:eu-west-1:" + Ec2Stage.VENDOR + ":loadbalancer/net/kafka/0123456789abcdef";

    private static final String CUSTOMER = "arn:aws:iam::" + Ec2Stage.CUSTOMER + ":root";

    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    private String publish() {
        return stage.vendor(
                        "CreateVpcEndpointServiceConfiguration",
                        "NetworkLoadBalancerArn.1",
                        BALANCER,
                        "TagSpecification.1.ResourceType",
                        "vpc-endpoint-service",
                        "TagSpecification.1.Tag.1.Key",
                        "Name",
                        "TagSpecification.1.Tag.1.Value",
                        "kafka")
                .text("serviceId");
    }

    private Reading allow(String service, String... changes) {
        String[] all = new String[changes.length + 2];
        all[0] = "ServiceId";
        all[1] = service;
        System.arraycopy(changes, 0, all, 2, changes.length);
        return stage.vendor("ModifyVpcEndpointServicePermissions", all);
    }

    private List<String> connections(String element) {
        return stage.vendor("DescribeVpcEndpointConnections").all(element);
    }

    @Test
    void publishesLetsInAndTakesBack() {
        String service = publish();
        assertThat(stage.vendor(
                                "DescribeVpcEndpointServiceConfigurations",
                                "Filter.1.Name",
                                "tag:Name",
                                "Filter.1.Value.1",
                                "kafka")
                        .text("serviceName"))
                .isEqualTo("com.amazonaws.vpce.eu-west-1." + service);
        assertThat(EndpointScenarios.ask(stage, service).code()).isEqualTo("InvalidServiceName");

        Reading added = allow(service, "AddAllowedPrincipals.1", CUSTOMER);
        assertThat(added.text("principalType")).isEqualTo("Account");
        String wanted = EndpointScenarios.ask(stage, service).text("vpcEndpointId");
        String unwanted = EndpointScenarios.ask(stage, service).text("vpcEndpointId");
        assertThat(connections("vpcEndpointId")).containsExactly(wanted, unwanted);
        assertThat(connections("vpcEndpointOwner")).containsOnly(Ec2Stage.CUSTOMER);

        assertThat(stage.vendor("AcceptVpcEndpointConnections", "ServiceId", service, "VpcEndpointId.1", wanted)
                        .all("code"))
                .isEmpty();
        assertThat(stage.vendor(
                                "RejectVpcEndpointConnections",
                                "ServiceId",
                                service,
                                "VpcEndpointId.1",
                                unwanted,
                                "VpcEndpointId.2",
                                "vpce-00000000000000001")
                        .all("code"))
                .containsExactly("InvalidVpcEndpoint.NotFound");
        assertThat(connections("vpcEndpointState")).containsExactly("pending", "rejected");
        assertThat(stage.ec2.endpointServices().endpoint(unwanted).orElseThrow().state())
                .isEqualTo(EndpointState.REJECTED);

        stage.vendor("RejectVpcEndpointConnections", "ServiceId", service, "VpcEndpointId.1", wanted);
        assertThat(stage.vendor(
                                "DeleteVpcEndpointServiceConfigurations",
                                "ServiceId.1",
                                service,
                                "ServiceId.2",
                                service)
                        .all("code"))
                .containsExactly("InvalidVpcEndpointService.NotFound");
        assertThat(EndpointScenarios.ask(stage, publish()).code()).isEqualTo("InvalidServiceName");
    }

    @Test
    void addsPrincipalsToThoseThatAreThere() {
        String service = publish();
        allow(service, "AddAllowedPrincipals.1", CUSTOMER, "AddAllowedPrincipals.2", "arn:aws:iam::1:role/network");
        assertThat(allow(service, "AddAllowedPrincipals.1", CUSTOMER).all("principal"))
                .isEmpty();
        allow(service, "AddAllowedPrincipals.1", "*", "RemoveAllowedPrincipals.1", CUSTOMER);

        Reading shown = stage.vendor("DescribeVpcEndpointServicePermissions", "ServiceId", service);
        assertThat(shown.all("principal")).containsExactly("arn:aws:iam::1:role/network", "*");
        assertThat(shown.all("principalType")).containsExactly("Role", "All");
        assertThat(stage.ec2.endpointServices().allowed(service)).containsExactlyElementsOf(shown.all("principal"));
    }

    @Test
    void aServiceIsItsOwnersAlone() {
        String service = publish();
        allow(service, "AddAllowedPrincipals.1", "*");
        String endpoint = EndpointScenarios.ask(stage, service).text("vpcEndpointId");

        assertThat(stage.customer("DescribeVpcEndpointServiceConfigurations", "ServiceId.1", service)
                        .code())
                .isEqualTo("InvalidVpcEndpointServiceId.NotFound");
        assertThat(stage.customer("AcceptVpcEndpointConnections", "ServiceId", service, "VpcEndpointId.1", endpoint)
                        .code())
                .isEqualTo("InvalidVpcEndpointServiceId.NotFound");
        assertThat(stage.customer("DeleteVpcEndpointServiceConfigurations", "ServiceId.1", service)
                        .all("code"))
                .containsExactly("InvalidVpcEndpointService.NotFound");
        assertThat(stage.customer("DescribeVpcEndpointConnections").all("vpcEndpointId"))
                .isEmpty();
    }
}

package io.nearside.simulator;

/** Where several refusals are known from. */
final class Sources {
    static final String ERRORS = "EC2 API Reference, error codes";
    static final String MODEL = "botocore, model of ec2 2016-11-15";
    static final String PEERING = "VPC Peering Guide, VPC peering basics";
    static final String DNS = "VPC Peering Guide, DNS resolution for a VPC peering connection";
    static final String STS = "STS API Reference, AssumeRole";
    static final String BLACKHOLE = "VPC User Guide, route tables; VPC Peering Guide, update route tables";
    static final String INSIDE =
            "VPC User Guide, route tables; message as in reports of hashicorp/terraform-provider-aws";
    static final String TERRAFORM = "messages as in reports of hashicorp/terraform-provider-aws";
    static final String MOTO_VERIFIED = "moto's tests that its authors ran against AWS";
    static final String PRIVATELINK = "AWS PrivateLink Guide, share your services";
    static final String IDEMPOTENCY = "EC2 Developer Guide, ensuring idempotency";
    static final String AWS_CLI = "messages as in reports of aws/aws-cli";
    static final String PEER_GROUPS = "VPC Peering Guide, reference peer security groups";
    static final String QUOTAS = "botocore, model of service-quotas 2019-06-24";
    static final String TERRAFORM_TRANSIT =
            "messages as in reports of hashicorp/terraform-provider-aws, 6670, 7196, 9222, 10852, 16452 and 29178";
    static final String TERRAFORM_SOURCE = "error codes in hashicorp/terraform-provider-aws, internal/service/ec2";
    static final String TRANSIT_SHARED = "Transit Gateway Guide, shared transit gateways";
    static final String TRANSIT_QUOTAS = "Transit Gateway Guide, quotas; error codes of the EC2 API Reference";
    static final String TRANSIT_USERS = "error codes in tools of Transit Gateway's users";
    static final String RAM_SHARED = "RAM User Guide, using shared AWS resources";
    static final String RAM_GUIDE = "RAM User Guide, creating a resource share";
    static final String RAM_INVITATIONS = "RAM User Guide, accepting and rejecting resource share invitations";
    static final String RAM_MODEL = "botocore, model of ram 2018-01-04";
    static final String RAM_USERS =
            "messages as in reports of hashicorp/terraform-provider-aws, 7769, 15254, 28848 and 40360";
    static final String REMEMBERED = "remembered";
    static final String TENANTS = "Azure documentation, authenticate-multi-tenant";
    static final String LINKED = "reports of Azure/azure-cli, 16691";
    static final String KYMA = "errors in kyma-project/cloud-manager; reports of hashicorp/terraform";
    static final String AZURE_USERS = "error codes in reports and notes of Azure's users";
    static final String GRAPH = "Microsoft Graph documentation, error codes";
    static final String GOOGLE_ERRORS = "Compute Engine documentation, troubleshooting errors of the API";
    static final String GOOGLE_PERMISSIONS =
            "Compute Engine documentation, IAM permissions; recorded by k8s-config-connector";
    static final String GOOGLE_IAM = "IAM documentation, generateAccessToken and testIamPermissions";
    static final String GOOGLE_PEERING = "Google Cloud documentation, VPC network peering";
    static final String OAUTH = "Google identity documentation, OAuth 2.0 for server to server applications";
    static final String COMPUTE_CONTRACT = "proto-google-cloud-compute-v1, comments of the contract";
    static final String COMPUTE_RECORDED = "recorded by k8s-config-connector";
    static final String TERRAFORM_GOOGLE =
            "reports of hashicorp/terraform-provider-google, 3026 and 3034; its error_retry_predicates.go";
    static final String KYMA_GOOGLE = "errors that kyma-project/cloud-manager looks for";
    static final String AIVEN_API = "go-client-codegen, handler/vpc, generated from Aiven's OpenAPI";
    static final String AIVEN_GO = "aiven-go-client, api_test.go";
    static final String AIVEN_GO_RANGES = "aiven-go-client, transit_gateway_vpc_attachment_test.go";
    static final String AIVEN_ORGANIZATION =
            "go-client-codegen, handler/organizationvpc, generated from Aiven's OpenAPI";
    static final String AIVEN_PERMISSIONS = "Aiven documentation, concepts/permissions";
    static final String AIVEN_TERRAFORM = "terraform-provider-aiven, docs/resources/project_vpc.md";
    static final String AIVEN_VPC = "Aiven documentation, manage-project-vpc";
    static final String AIVEN_MOVE = "Aiven documentation, vpc-service-management";
    static final String AIVEN_SERVICE = "go-client-codegen, handler/service, generated from Aiven's OpenAPI";
    static final String AIVEN_TYPES = "go-api-schemas, pkg/dist/service_types.yml";
    static final String AIVEN_STATIC = "Aiven documentation, concepts/static-ips";
    static final String AIVEN_STATIC_API = "go-client-codegen, handler/staticip, generated from Aiven's OpenAPI";
    static final String AIVEN_AWS_LINK = "Aiven documentation, use-aws-privatelinks";
    static final String AIVEN_AZURE_LINK = "Aiven documentation, use-azure-privatelink";
    static final String AIVEN_PRIVATELINK = "go-client-codegen, handler/privatelink, generated from Aiven's OpenAPI";
    static final String AIVEN_PSC = "Aiven documentation, use-google-private-service-connect";
    static final String AIVEN_GO_PSC = "aiven-go-client, gcp_privatelink.go";
    static final String AIVEN_TERRAFORM_PSC = "terraform-provider-aiven, tests of gcp_privatelink_connection_approval";
    static final String AIVEN_AZURE = "Aiven documentation, vnet-peering-azure";
    static final String AIVEN_TRANSIT = "Aiven documentation, attach-vpc-aws-tgw";
    static final String AIVEN_MIGRATE = "aiven-examples, solutions/migrate-vpc";
    static final String AIVEN_OPERATOR = "aiven-operator, controllers/projectvpc_controller.go";
    static final String AIVEN_SCHEMA = "terraform-provider-aiven, an older schema of transit_gateway_vpc_attachment";
    static final String AIVEN_LINK_SCHEMA = "terraform-provider-aiven, an older schema of azure_privatelink";
    static final String UPCLOUD_SDK = "upcloud-go-api, error codes and types of network peerings";
    static final String ARM_ERRORS = "Azure documentation, common deployment errors";
    static final String ARM_AZURERM = "terraform-provider-azurerm, private_endpoint_resource.go";
    static final String ARM_LOGIN = "Microsoft identity platform, error codes of the token endpoint";
    static final String ARM_NAMES = "Azure documentation, naming rules and restrictions";
    static final String ARM_FULL = "reports of MicrosoftDocs/azure-docs, 88211";
    static final String ARM_LIMIT = "Azure documentation, increase-private-endpoint-vnet-limits";
    static final String ARM_SIGHT = "reports of Azure/azure-powershell, 24514";
    static final String UPCLOUD_PEERING = "Aiven documentation, vpc-peering-upcloud";

    private Sources() {}
}

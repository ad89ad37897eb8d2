/**
 * The far side of Aiven, over its REST API: VPCs of a project or an organization found or made, and their peerings asked for,
 * followed and withdrawn; services of a project followed, published for private endpoints and given static addresses. Reading
 * {@link io.nearside.aiven.AivenModule} is reading what it can do. What is said of the API follows Aiven's generated Go client
 * (aiven/go-client-codegen), its Python client and its documentation (aiven/aiven-docs).
 */
@NullMarked
package io.nearside.aiven;

import org.jspecify.annotations.NullMarked;

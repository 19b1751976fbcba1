package io.assay.registry.web;

import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the edge reads JSON and describes itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Null is no item of a list and no value of a map. */
    @Bean
    JsonMapperBuilderCustomizer noNullItems() {
        return json -> json.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Assay registry")
                        .version("1")
                        .description("Describe use cases and data sets, submit models, see what became of them,"
                                + " approve or deny."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}

package org.linli.edge.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Refuses;
import org.linli.edge.SomebodySignedIn;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;

/** What a handler's signature says about its operation, said in the document. */
final class OperationRules implements GlobalOperationCustomizer {

  private static final String PROBLEM = "#/components/schemas/Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    var subject = subject(handler.getBeanType());
    operation.setTags(List.of(subject));
    operation.setOperationId(subject + verb(subject, handler.getMethod().getName()));
    operation.setSecurity(takes(handler, SomebodySignedIn.class) ? signedIn() : List.of());
    if (takes(handler, Page.Ask.class)) paging().forEach(operation::addParametersItem);
    for (var parameter : List.copyOf(parameters(operation))) {
      showPlaceCode(parameter, handler);
      showExample(parameter);
    }
    if (returnsNothing(handler)) nothing(operation);
    if (takes(handler, WebRequest.class)) {
      operation.getResponses().addApiResponse("304", new ApiResponse().description("Not Modified"));
    }
    for (var status : refusals(handler)) {
      operation.getResponses().addApiResponse(Integer.toString(status), refusal(status));
    }
    return operation;
  }

  /** {@code AccountResource} is about {@code account}. */
  static String subject(Class<?> resource) {
    return StringUtils.uncapitalize(resource.getSimpleName().replaceFirst("Resource$", ""));
  }

  /** {@code today} of {@code TodayResource} is {@code today}, not {@code todayToday}. */
  private static String verb(String subject, String method) {
    var verb = StringUtils.capitalize(method);
    return StringUtils.capitalize(subject).endsWith(verb) ? "" : verb;
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static List<SecurityRequirement> signedIn() {
    return List.of(
        new SecurityRequirement().addList(ContractConfiguration.SESSION),
        new SecurityRequirement().addList(ContractConfiguration.TOKEN));
  }

  private static List<Parameter> paging() {
    return List.of(
        number("page", "which page, counted from 0", 0, 0, Page.Ask.FURTHEST),
        number("size", "how many a page", 1, Page.Ask.USUAL, Page.Ask.MOST));
  }

  private static Parameter number(String name, String what, int least, int usual, int most) {
    var schema = new JsonSchema().typesItem("integer").format("int32");
    schema.minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most)).setDefault(usual);
    return new Parameter().in("query").name(name).description(what).required(false).schema(schema);
  }

  /** The converter from text hides the type from springdoc, which then says only "string". */
  private static void showPlaceCode(Parameter parameter, HandlerMethod handler) {
    var isPlaceCode =
        Arrays.stream(handler.getMethodParameters())
            .filter(it -> it.getParameterType() == PlaceCode.class)
            .anyMatch(it -> parameter.getName().equals(it.getParameter().getName()));
    if (!isPlaceCode) return;
    var schema = ContractConfiguration.placeCode();
    if (parameter.getSchema().getDefault() != null) {
      schema.setDefault(parameter.getSchema().getDefault());
    }
    parameter.setSchema(schema);
  }

  private static void showExample(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    if (schema == null || parameter.getExample() != null || !"path".equals(parameter.getIn())) {
      return;
    }
    if (schema.getExample() != null) parameter.setExample(schema.getExample());
    else if ("uuid".equals(schema.getFormat())) {
      parameter.setExample("6f1c1c1e-3a50-4a37-9a6e-6b1f1f9b1a01");
    } else if (schema.getEnum() != null) parameter.setExample(schema.getEnum().getFirst());
  }

  private static boolean returnsNothing(HandlerMethod handler) {
    return handler.getMethod().getGenericReturnType() instanceof ParameterizedType type
        && type.getRawType() == ResponseEntity.class
        && type.getActualTypeArguments()[0] == Void.class;
  }

  private static void nothing(Operation operation) {
    operation.getResponses().remove("200");
    operation.getResponses().addApiResponse("204", new ApiResponse().description("No Content"));
  }

  /** Which refusals are possible follows from who may ask, what is sent and what is changed. */
  private static TreeSet<Integer> refusals(HandlerMethod handler) {
    var statuses = new TreeSet<>(List.of(500, 503));
    var signedIn = takes(handler, SomebodySignedIn.class);
    var body = has(handler, RequestBody.class) || isUpload(handler);
    var writes = !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class);
    if (signedIn) statuses.addAll(List.of(401, 403));
    if (has(handler, PathVariable.class) || signedIn && (body || has(handler, RequestParam.class)))
      statuses.add(404);
    if (body) statuses.addAll(List.of(400, 413));
    if (body || canBeOfTheWrongKind(handler)) statuses.add(422);
    if (writes) statuses.addAll(List.of(409, 507));
    for (var place : List.of(handler.getMethod(), handler.getBeanType())) {
      var more = AnnotatedElementUtils.findMergedAnnotation(place, Refuses.class);
      if (more != null) Arrays.stream(more.value()).forEach(statuses::add);
    }
    return statuses;
  }

  /** Anything in the address that could be of the wrong kind. */
  private static boolean canBeOfTheWrongKind(HandlerMethod handler) {
    return takes(handler, Page.Ask.class)
        || Arrays.stream(handler.getMethodParameters())
            .filter(it ->
                it.hasParameterAnnotation(PathVariable.class)
                    || it.hasParameterAnnotation(RequestParam.class))
            .anyMatch(it -> it.getParameterType() != String.class);
  }

  private static ApiResponse refusal(int status) {
    var response =
        new ApiResponse()
            .description(HttpStatus.valueOf(status).getReasonPhrase())
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new JsonSchema().$ref(PROBLEM))));
    if (status == 429 || status == 503) {
      var seconds = new JsonSchema().typesItem("integer").minimum(BigDecimal.ONE);
      response.addHeaderObject(
          "Retry-After", new Header().description("seconds to wait").schema(seconds));
    }
    return response;
  }

  private static boolean isUpload(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(it -> it.getGenericParameterType().getTypeName().contains("MultipartFile"));
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(it -> type.isAssignableFrom(it.getParameterType()));
  }

  private static boolean has(
      HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> annotation) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(it -> it.hasParameterAnnotation(annotation));
  }
}

package org.linli.edge;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The client's three pages; each finds its own way within its addresses. */
@Controller
class ClientPages {

  @GetMapping({"/h/{token}", "/case/{token}"})
  String home() {
    return "forward:/home.html";
  }

  @GetMapping({"/field", "/field/{*rest}"})
  String field() {
    return "forward:/field.html";
  }

  @GetMapping({
    "/sign-in",
    "/unreachable",
    "/map",
    "/account",
    "/reports",
    "/reports/{*rest}",
    "/categories",
    "/categories/{*rest}",
    "/catalogue",
    "/catalogue/{*rest}",
    "/households",
    "/households/{*rest}",
    "/residents/{*rest}",
    "/groups",
    "/groups/{*rest}",
    "/moves",
    "/moves/{*rest}",
    "/asks",
    "/asks/{*rest}",
    "/visits",
    "/visits/{*rest}",
    "/facts/{*rest}",
    "/forms",
    "/forms/{*rest}",
    "/issues",
    "/issues/{*rest}",
    "/cases",
    "/cases/{*rest}",
    "/sweeps",
    "/sweeps/{*rest}",
    "/topics",
    "/topics/{*rest}",
    "/whistles",
    "/whistles/{*rest}",
    "/burden",
    "/law",
    "/law/{*rest}",
    "/orders",
    "/orders/{*rest}",
    "/command",
    "/command/{*rest}",
    "/admin",
    "/admin/{*rest}"
  })
  String console() {
    return "forward:/index.html";
  }
}

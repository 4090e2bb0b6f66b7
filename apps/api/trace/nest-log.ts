import type { LoggerService } from '@nestjs/common';
import { logger } from './logger.js';

/** Nest's own lines go to the same log. */
export class NestLog implements LoggerService {
  log(message: unknown): void {
    logger().debug(String(message));
  }
  warn(message: unknown): void {
    logger().warn(String(message));
  }
  error(message: unknown): void {
    logger().error(String(message));
  }
}

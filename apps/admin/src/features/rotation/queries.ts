import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const rotationQuery = queryOptions({ queryKey: ['rotation'], queryFn: api.rotation });

export const questionRotationQuery = (questionId: string) =>
  queryOptions({ queryKey: ['rotation', 'question', questionId], queryFn: () => api.questionRotation(questionId) });

export const rotationSettingsQuery = queryOptions({ queryKey: ['rotation', 'settings'], queryFn: api.rotationSettings });
